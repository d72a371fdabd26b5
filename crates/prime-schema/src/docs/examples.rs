//! Writes the test vectors as examples of their entries.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::Value;

use super::html::escaped;
use crate::Protocol;
use crate::protocol::Messages;
use crate::vectors::{entry_of as payload_of, vectors};

/// The examples of an entry.
#[derive(Default)]
pub(crate) struct Examples {
    /// The number of examples by grade of evidence, the best grade first.
    grades: BTreeMap<usize, (String, usize)>,
    /// Differences from the manual: what was read and what is written, by place, finding, and the start of the value.
    findings: BTreeMap<(String, String, Option<char>), [String; 2]>,
    /// The examples by grade of evidence, the best grade first.
    shown: BTreeMap<usize, Vec<String>>,
}

/// The number of examples to list; the others are folded.
const AT_ONCE: usize = 4;

/// The grades of evidence with their meaning, the best one first.
const GRADES: &[(&str, &str)] = &[
    (
        "captured-form",
        "seen in traffic of a live server that was captured and published",
    ),
    (
        "recorded-form",
        "seen in a reply quoted in the comments or tests of a client, or in what its code sends",
    ),
    ("manual", "an example from the manual, with its values"),
    (
        "documented",
        "printed or described in documentation of the vendor or a venue",
    ),
    (
        "inferred",
        "inferred from the order of descriptions, from a sibling deployment or by analogy",
    ),
    (
        "promise",
        "not documented; the codec promises to read it, mostly so that newer members and kinds are kept",
    ),
];

/// Writes the grades as a description list.
pub(crate) fn legend() -> String {
    let grade = |(grade, meaning): &(&str, &str)| format!("<dt>{grade}</dt><dd>{meaning}</dd>\n");
    GRADES.iter().map(grade).collect()
}

/// The examples by the entry that they belong to: a message, a call or an event.
pub(crate) fn by_entry(protocol: Protocol, messages: &Messages) -> BTreeMap<String, Examples> {
    let mut entries = BTreeMap::<String, Examples>::new();
    for (path, vector) in vectors(protocol) {
        let entry = entry_of(messages, &path, &vector);
        entries.entry(entry).or_default().add(&path, &vector);
    }
    entries
}

/// The entry of an example: given by the kind of a message, or by the folder of a payload.
fn entry_of(messages: &Messages, path: &str, vector: &Value) -> String {
    let definition = vector["definition"].as_str().unwrap_or_default();
    let kinds = match definition {
        "ServerMessage" => &messages.server,
        "ClientMessage" => &messages.client,
        _ => {
            return payload_of(path).map_or(definition, |entry| entry.name()).to_owned();
        }
    };
    let canonical = vector["canonical"].as_str().unwrap_or_default();
    let kind = serde_json::from_str::<Value>(canonical).unwrap_or_default();
    let message = kinds.iter().find(|message| kind["type"] == message.kind);
    message.map_or(definition, |message| &message.definition).to_owned()
}

impl Examples {
    fn add(&mut self, path: &str, vector: &Value) {
        let text = |name: &str| vector[name].as_str().unwrap_or_default();
        let grade = text("evidence");
        let rank = GRADES
            .iter()
            .position(|(each, _)| *each == grade)
            .unwrap_or(GRADES.len());
        self.grades.entry(rank).or_insert_with(|| (grade.to_owned(), 0)).1 += 1;
        let findings = vector["findings"].as_array().into_iter().flatten();
        for finding in findings {
            let part = |name: &str| finding[name].as_str().unwrap_or_default().to_owned();
            let place = without_indices(&part("path"));
            let (finding, read) = (part("finding").replace('_', " "), part("read"));
            // Keep one string, one number, and one value of any other type.
            let first = read.chars().next();
            let begin = first.map(|first| if first.is_ascii_digit() { '0' } else { first });
            let values = [read, part("written")];
            self.findings.entry((place, finding, begin)).or_insert(values);
        }
        let name = path
            .rsplit('/')
            .next()
            .unwrap_or(path)
            .trim_end_matches(".json")
            .replace('_', " ");
        let same = serde_json::from_str::<Value>(text("input")).ok() == serde_json::from_str(text("canonical")).ok();
        let canonical = if same {
            String::new()
        } else {
            format!(
                "<p>Written as</p>\n<pre class=\"wrapped\">{}</pre>\n",
                escaped(text("canonical"))
            )
        };
        let shown = format!(
            "<details class=\"example\"><summary>{} <span class=\"grade\">{}</span></summary>\n<pre tabindex=\"0\">{}</pre>\n{canonical}</details>\n",
            escaped(&name),
            escaped(grade),
            escaped(text("input")),
        );
        self.shown.entry(rank).or_default().push(shown);
    }

    /// Writes the evidence, the leniencies shown by the examples, and the examples.
    pub(crate) fn sections(&self) -> String {
        let grades: Vec<_> = self
            .grades
            .iter()
            .map(|(rank, (grade, count))| {
                let meaning = GRADES.get(*rank).map_or("", |(_, meaning)| meaning);
                format!(
                    "{count} <a href=\"#evidence\" title=\"{meaning}\">{}</a>",
                    escaped(grade)
                )
            })
            .collect();
        let mut out = String::new();
        if !self.findings.is_empty() {
            let mut rows = String::new();
            for ((place, finding, _), [read, written]) in &self.findings {
                let written = if written.is_empty() {
                    "as received".to_owned()
                } else {
                    code(written)
                };
                let _ = writeln!(
                    rows,
                    "<tr><th scope=\"row\"><code>{}</code></th><td>{}</td><td>{}</td><td>{written}</td></tr>",
                    escaped(place),
                    escaped(finding),
                    code(read),
                );
            }
            let count = self.findings.len();
            let _ = writeln!(
                out,
                "<details class=\"strays\"><summary>Read although it differs from the manual <span class=\"grade\">{count}</span></summary>\n\
                 <table class=\"findings\"><thead><tr><th>Where</th><th>What</th><th>Read</th><th>Written</th></tr></thead>\
                 <tbody>\n{rows}</tbody></table></details>"
            );
        }
        let shown: Vec<&str> = self.shown.values().flatten().map(String::as_str).collect();
        let (first, more) = shown.split_at(shown.len().min(AT_ONCE));
        let _ = writeln!(
            out,
            "<h4>Examples</h4>\n<p class=\"evidence\">Evidence: {}.</p>\n{}",
            grades.join(", "),
            first.concat()
        );
        if !more.is_empty() {
            let _ = writeln!(
                out,
                "<details class=\"more\"><summary>{} more</summary>\n{}</details>",
                more.len(),
                more.concat()
            );
        }
        out
    }
}

/// Writes a value in a table, cut if it is long.
fn code(text: &str) -> String {
    const LONGEST: usize = 60;
    let cut: String = text.chars().take(LONGEST).collect();
    let rest = if cut.len() < text.len() { "…" } else { "" };
    format!("<code>{}{rest}</code>", escaped(&cut))
}

/// Removes indices from a path: `data[0].Config[1].Mode` becomes `data[].Config[].Mode`.
fn without_indices(path: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for character in path.chars() {
        inside = (inside || character == '[') && character != ']';
        if !inside || character == '[' {
            out.push(character);
        }
    }
    out
}
