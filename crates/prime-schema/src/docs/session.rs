//! The page on sessions, as entries of the reference.

use prime_proto::Protocol;
use prime_proto::schema::session_page;
use pulldown_cmark::{BrokenLink, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

use super::html::escaped;

/// The start of a session entry's anchor, which no definition has.
const ANCHOR: &str = "session";

/// A part of the page: its anchor, its heading, and its text as HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Section {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) body: String,
}

/// The sections of a protocol's page. What comes before the first of them is one too. `anchor` finds the entry of a message by its name.
pub(crate) fn sections(protocol: Protocol, anchor: impl Fn(&str) -> Option<String>) -> Vec<Section> {
    sections_of(session_page(protocol), anchor)
}

fn sections_of(page: &str, anchor: impl Fn(&str) -> Option<String>) -> Vec<Section> {
    let linked = |link: BrokenLink<'_>| {
        let id = anchor(link.reference.trim_matches('`'))?;
        Some((CowStr::from(format!("#{id}")), CowStr::from("")))
    };
    let parser = Parser::new_with_broken_link_callback(page, Options::ENABLE_TABLES, Some(linked));
    let mut sections = Vec::new();
    let (mut name, mut events) = ("Session".to_owned(), Vec::new());
    let mut heading = None;
    for event in parser {
        match event {
            Event::Start(Tag::Heading { level, .. }) => heading = Some((level, String::new())),
            Event::End(TagEnd::Heading(_)) => match heading.take() {
                Some((HeadingLevel::H2, next)) => {
                    sections.push(section(&name, std::mem::take(&mut events)));
                    name = next;
                }
                // The entry has a heading of its own.
                _ => events.clear(),
            },
            Event::Text(text) if heading.is_some() => {
                if let Some((_, heading)) = &mut heading {
                    heading.push_str(&text);
                }
            }
            event => events.push(event),
        }
    }
    sections.push(section(&name, events));
    sections
}

fn section(name: &str, events: Vec<Event<'_>>) -> Section {
    let mut body = String::new();
    html::push_html(&mut body, with_column_names(events).into_iter());
    let word = name.to_lowercase().replace(' ', "-");
    let id = if word == ANCHOR {
        word
    } else {
        format!("{ANCHOR}-{word}")
    };
    Section {
        id,
        name: name.to_owned(),
        body,
    }
}

/// Each cell of a table says which column it is in, for a page that is too narrow for columns.
fn with_column_names(events: Vec<Event<'_>>) -> Vec<Event<'_>> {
    let mut names: Vec<String> = Vec::new();
    let (mut is_head, mut column) = (false, 0);
    let with_name = |event| match event {
        Event::Start(Tag::TableHead) => {
            is_head = true;
            names.clear();
            event
        }
        Event::End(TagEnd::TableHead) => {
            is_head = false;
            event
        }
        Event::Start(Tag::TableRow) => {
            column = 0;
            event
        }
        Event::Start(Tag::TableCell) if is_head => {
            names.push(String::new());
            event
        }
        Event::Text(ref text) | Event::Code(ref text) if is_head => {
            if let Some(name) = names.last_mut() {
                name.push_str(text);
            }
            event
        }
        Event::Start(Tag::TableCell) => {
            let name = names.get(column).map_or("", String::as_str);
            column += 1;
            Event::InlineHtml(format!("<td data-column=\"{}\">", escaped(name)).into())
        }
        Event::End(TagEnd::TableCell) if !is_head => Event::InlineHtml("</td>".into()),
        event => event,
    };
    events.into_iter().map(with_name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_becomes_sections_with_links_and_named_columns() {
        let page =
            "# Title\n\nIntro.\n\n## Rate limits\n\n| what | how |\n| --- | --- |\n| [`Ping`] < 1 | [`None`] |\n";
        let anchor = |name: &str| (name == "Ping").then(|| "P".to_owned());
        let section = |id: &str, name: &str, body: &str| Section {
            id: id.to_owned(),
            name: name.to_owned(),
            body: body.to_owned(),
        };
        assert_eq!(
            sections_of(page, anchor),
            [
                section("session", "Session", "<p>Intro.</p>\n"),
                section(
                    "session-rate-limits",
                    "Rate limits",
                    "<table><thead><tr><th>what</th><th>how</th></tr></thead><tbody>\n<tr>\
                     <td data-column=\"what\"><a href=\"#P\"><code>Ping</code></a> &lt; 1</td>\
                     <td data-column=\"how\">[<code>None</code>]</td></tr>\n</tbody></table>\n"
                ),
            ]
        );
    }
}
