//! Counts the findings of all reports of a session.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use prime_proto::__private::Printable;
use prime_schema::{Finding, FindingKind, Report};

/// The most places to count separately, so that memory does not grow with the input.
const PLACES: usize = 1000;

/// Findings by kind and place.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    places: BTreeMap<Place, Count>,
    /// Findings at other places.
    other: u64,
    /// Messages with findings.
    messages: u64,
}

/// A place in a kind of message, and how messages differ from the manual there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    message: String,
    path: String,
    kind: FindingKind,
}

#[derive(Clone, Debug)]
struct Count {
    findings: u64,
    /// The first value read there, and the value written in its place.
    example: String,
}

impl Findings {
    /// Counts the findings of a message.
    pub(super) fn count(&mut self, message: &str, report: &Report) {
        self.messages += u64::from(!report.findings.is_empty());
        for finding in &report.findings {
            let place = Place {
                message: message.to_owned(),
                path: finding.pattern(),
                kind: finding.kind,
            };
            self.add(place, 1, || example(finding));
        }
    }

    /// Adds the counts of another part of the session.
    pub(super) fn merge(&mut self, part: &Self) {
        self.messages += part.messages;
        self.other += part.other;
        for (place, count) in &part.places {
            self.add(place.clone(), count.findings, || count.example.clone());
        }
    }

    fn add(&mut self, place: Place, findings: u64, example: impl FnOnce() -> String) {
        let is_known = self.places.len() < PLACES || self.places.contains_key(&place);
        if !is_known {
            self.other += findings;
            return;
        }
        let new = || Count {
            findings: 0,
            example: example(),
        };
        self.places.entry(place).or_insert_with(new).findings += findings;
    }

    /// A table with one row for each place, the most frequent first.
    pub(super) fn table(&self) -> String {
        let mut rows = vec![["count", "finding", "message", "path", "first seen"].map(str::to_owned)];
        let mut places: Vec<_> = self.places.iter().collect();
        places.sort_by_key(|(_, count)| std::cmp::Reverse(count.findings));
        rows.extend(places.into_iter().map(|(place, count)| {
            [
                count.findings.to_string(),
                place.kind.to_string(),
                Printable(&place.message).to_string(),
                Printable(&place.path).to_string(),
                Printable(&count.example).to_string(),
            ]
        }));
        if self.other > 0 {
            let other = [&self.other.to_string(), "", "", "other places", ""];
            rows.push(other.map(str::to_owned));
        }
        let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
        let widths = [0, 1, 2, 3].map(width);
        let mut table = String::new();
        for [count, kind, message, path, example] in &rows {
            let [a, b, c, d] = widths;
            // Writing to a string does not fail.
            let _ = writeln!(table, "{count:>a$}  {kind:<b$}  {message:<c$}  {path:<d$}  {example}");
        }
        table
    }

    /// The total counts, as a line for standard error.
    pub(super) fn totals(&self) -> String {
        let findings: u64 = self.places.values().map(|count| count.findings).sum();
        let findings = findings + self.other;
        format!("findings: {findings}, in messages: {}\n", self.messages)
    }
}

fn example(finding: &Finding) -> String {
    match &finding.written {
        Some(written) => format!("{} -> {written}", finding.read),
        None => finding.read.clone(),
    }
}
