//! Tests that the reference is complete, that its links have targets, and that it loads nothing from the network.

use std::collections::BTreeSet;

use prime_schema::{Profile, Protocol, docs, files, schema};
use serde_json::Value;

/// The pages with their protocols.
fn pages() -> impl Iterator<Item = (Protocol, String)> {
    let mut pages = docs();
    Protocol::ALL
        .map(|protocol| (protocol, pages.remove(&format!("{}.html", protocol.name())).unwrap()))
        .into_iter()
}

/// The values of an attribute, in order.
fn attributes<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
    let before = format!(" {attribute}=\"");
    page.split(&before)
        .skip(1)
        .filter_map(|after| after.split('"').next())
        .collect()
}

/// The page without its style and script.
fn markup(page: &str) -> String {
    let without = |page: String, name: &str| {
        let (before, after) = page.split_once(&format!("<{name}>")).unwrap();
        let (_, after) = after.split_once(&format!("</{name}>")).unwrap();
        [before, after].concat()
    };
    without(without(page.to_owned(), "style"), "script")
}

#[test]
fn every_definition_and_member_has_a_unique_anchor() {
    for (protocol, page) in pages() {
        let ids = attributes(&page, "id");
        let unique: BTreeSet<_> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "{protocol:?}");
        for (name, definition) in schema(protocol, Profile::Accepted)["$defs"].as_object().unwrap() {
            assert!(unique.contains(name.as_str()), "{protocol:?}: {name}");
            for member in definition["properties"]
                .as_object()
                .into_iter()
                .flatten()
                .map(|(member, _)| member)
            {
                assert!(unique.contains(format!("{name}.{member}").as_str()), "{name}.{member}");
            }
        }
    }
}

#[test]
fn every_message_has_its_name_on_the_wire() {
    let meta: Value = serde_json::from_str(&files()["meta.json"]).unwrap();
    for ((_, page), entry) in pages().zip(meta["protocols"].as_array().unwrap()) {
        for list in ["server", "client", "subscriptions"] {
            for message in entry[list].as_array().into_iter().flatten() {
                let (kind, definition) = (
                    message["kind"].as_str().unwrap(),
                    message["definition"].as_str().unwrap(),
                );
                assert!(
                    page.contains(&format!("<h3><a href=\"#{definition}\">{kind}</a>")),
                    "{definition}"
                );
            }
        }
        for call in entry["calls"].as_array().into_iter().flatten() {
            assert!(page.contains(&format!("<h3><a href=\"#{0}\">{0}</a>", call["name"].as_str().unwrap())));
        }
    }
}

#[test]
fn entries_with_the_same_name_are_distinguished_in_the_contents() {
    for (protocol, page) in pages() {
        let (_, contents) = page.split_once("<details id=\"contents\"").unwrap();
        let (contents, _) = contents.split_once("</details>").unwrap();
        let names: Vec<_> = contents
            .lines()
            .filter_map(|line| line.strip_prefix("<li><a href=\"#"))
            .map(|line| line.split_once("\">").unwrap().1)
            .collect();
        let unique: BTreeSet<_> = names.iter().collect();
        assert!(names.len() > 20, "{protocol:?}: {names:?}");
        assert_eq!(names.len(), unique.len(), "{protocol:?}: {names:?}");
    }
}

#[test]
fn every_grade_of_evidence_is_in_the_legend() {
    for (protocol, page) in pages() {
        let mut grades = BTreeSet::new();
        for example in page.split("<span class=\"grade\">").skip(1) {
            let grade = example.split_once('<').unwrap().0;
            // Counts have the same markup.
            if !grade.chars().all(|character| character.is_ascii_digit()) {
                grades.insert(grade);
            }
        }
        assert!(grades.len() > 3, "{protocol:?}: {grades:?}");
        for grade in grades {
            assert!(page.contains(&format!("<dt>{grade}</dt>")), "{protocol:?}: {grade}");
        }
    }
}

#[test]
fn every_link_has_a_target() {
    let pages: Vec<_> = pages().collect();
    for (protocol, page) in &pages {
        let ids: BTreeSet<_> = attributes(page, "id").into_iter().collect();
        for link in attributes(page, "href") {
            let leads = match link.strip_prefix('#') {
                Some(id) => ids.contains(id),
                None => pages.iter().any(|(other, _)| link == format!("{}.html", other.name())),
            };
            assert!(leads, "{protocol:?}: {link}");
        }
    }
}

#[test]
fn sessions_are_explained_and_link_to_messages() {
    let expected = |sections: &[&str]| sections.iter().map(|&section| section.to_owned()).collect::<Vec<_>>();
    for (protocol, page) in pages() {
        let entries: Vec<&str> = page.split("<section class=\"entry session\" id=\"").skip(1).collect();
        let ids: Vec<String> = entries
            .iter()
            .map(|entry| entry.split_once('"').unwrap().0.to_owned())
            .collect();
        let sections = match protocol {
            Protocol::KrakenPrime => expected(&[
                "session",
                "session-hosts",
                "session-authentication",
                "session-hello",
                "session-subscribe",
                "session-sequence-numbers",
                "session-paging",
                "session-cancel",
                "session-commands",
                "session-ping",
                "session-reconnect",
                "session-rate-limits",
            ]),
            Protocol::AlphaPoint => expected(&[
                "session",
                "session-hosts",
                "session-authentication",
                "session-login",
                "session-hello",
                "session-frames",
                "session-subscribe",
                "session-sequence-numbers",
                "session-paging",
                "session-unsubscribe",
                "session-ping",
                "session-reconnect",
                "session-rate-limits",
                "session-log-out",
            ]),
        };
        assert_eq!(ids, sections);
        // A link that leads nowhere stays in brackets.
        assert!(!page.contains("[<code>"), "{protocol:?}");
        let ping = entries
            .iter()
            .find(|entry| entry.starts_with("session-ping\""))
            .unwrap();
        assert!(ping.contains("<a href=\"#Ping\"><code>Ping</code></a>"), "{protocol:?}");
        // Each statement has its evidence.
        for row in entries.concat().split("<td data-column=\"statement\">").skip(1) {
            let evidence = row.split("<td data-column=\"evidence\">").nth(1).unwrap();
            let (_, grade) = evidence.split_once("<code>").unwrap();
            let (grade, _) = grade.split_once("</code>").unwrap();
            let grades = ["captured", "recorded", "documented", "inferred", "not documented"];
            assert!(
                evidence.starts_with("<code>") && grades.contains(&grade),
                "{protocol:?}: {row}"
            );
        }
    }
}

#[test]
fn every_example_is_shown_once() {
    for (protocol, page) in pages() {
        let prefix = format!("{}/examples/", protocol.name());
        let vectors = files().keys().filter(|name| name.starts_with(&prefix)).count();
        assert_eq!(
            page.matches("<details class=\"example\">").count(),
            vectors,
            "{protocol:?}"
        );
    }
}

#[test]
fn required_and_optional_members_are_marked() {
    let (_, page) = pages().next().unwrap();
    let row = |id: &str| {
        page.split(&format!("<tr id=\"{id}\">"))
            .nth(1)
            .unwrap()
            .split("</tr>")
            .next()
            .unwrap()
            .to_owned()
    };
    assert!(row("UserUpdate.ts").contains(">required<"), "{}", row("UserUpdate.ts"));
    assert!(
        row("UserUpdate.tag").contains(">optional<"),
        "{}",
        row("UserUpdate.tag")
    );
    assert!(row("UserUpdate.tag").contains(">string<"), "{}", row("UserUpdate.tag"));
}

#[test]
fn form_that_is_never_written_is_marked() {
    let (_, page) = pages().next().unwrap();
    let entry = page
        .split("id=\"Timestamp\"")
        .nth(1)
        .unwrap()
        .split("</section>")
        .next()
        .unwrap()
        .to_owned();
    assert_eq!(entry.matches("also read").count(), 2, "{entry}");
}

#[test]
fn page_loads_nothing_from_the_network() {
    for (protocol, page) in pages() {
        for word in [
            "http:",
            "https:",
            "src=",
            "<link",
            "<iframe",
            "@import",
            "url(",
            "fetch(",
            "{title}",
            "{entries}",
        ] {
            assert!(!page.contains(word), "{protocol:?}: {word}");
        }
    }
}

#[test]
fn elements_close_in_the_order_in_which_they_open() {
    const EMPTY: &[&str] = &["meta", "input", "!DOCTYPE"];
    for (protocol, page) in pages() {
        let mut open: Vec<String> = Vec::new();
        for part in markup(&page).split('<').skip(1) {
            let (tag, text) = part.split_once('>').unwrap();
            assert!(!text.contains('>'), "{protocol:?}: {part}");
            let name = tag.split_whitespace().next().unwrap();
            if let Some(name) = name.strip_prefix('/') {
                assert_eq!(open.pop().as_deref(), Some(name), "{protocol:?}: {part}");
            } else if !EMPTY.contains(&name) {
                open.push(name.to_owned());
            }
        }
        assert_eq!(open, Vec::<String>::new(), "{protocol:?}");
    }
}
