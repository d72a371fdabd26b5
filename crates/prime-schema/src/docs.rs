//! Writes the reference: one HTML page for each protocol, made from the schemas and the test vectors.

mod entry;
mod examples;
mod html;
mod members;
mod outline;
mod session;
mod types;

use std::collections::BTreeMap;

use crate::bundle::Bundle;
use crate::{Profile, Protocol, VERSION};

use entry::Entries;
use outline::Outline;

/// The page template, with a placeholder for each part.
const PAGE: &str = include_str!("../text/docs/page.html");
const STYLE: &str = include_str!("../text/docs/style.css");
const SCRIPT: &str = include_str!("../text/docs/script.js");

/// Generates every page of the reference: its content by its name.
///
/// A page is self-contained and loads nothing from the network. The same types give the same pages, byte for byte.
///
/// ```
/// let pages = prime_schema::docs();
/// assert!(pages["kraken-prime.html"].contains("id=\"UserUpdate.seqNum\""));
/// ```
#[must_use]
pub fn docs() -> BTreeMap<String, String> {
    let pages = Protocol::ALL.map(|protocol| (format!("{}.html", protocol.name()), page(protocol)));
    pages.into_iter().collect()
}

fn page(protocol: Protocol) -> String {
    let accepted = Bundle::new(protocol, Profile::Accepted);
    let written = Bundle::new(protocol, Profile::Emitted).definitions;
    let outline = Outline::new(&accepted);
    let examples = examples::by_entry(protocol, &accepted.messages);
    let entries = Entries {
        definitions: &accepted.definitions,
        written: &written,
        examples: &examples,
    };
    let others = Protocol::ALL.into_iter().filter(|other| *other != protocol);
    let others = others.map(|other| format!("<a href=\"{}.html\">{}</a>", other.name(), other.title()));
    let parts = [
        ("{style}", STYLE.to_owned()),
        ("{script}", SCRIPT.to_owned()),
        ("{version}", VERSION.to_owned()),
        ("{others}", others.collect()),
        ("{grades}", examples::legend()),
        ("{contents}", outline.contents()),
        ("{entries}", outline.sections(&entries)),
    ];
    let mut page = PAGE.replace("{title}", protocol.title());
    // From the end, so that no text of a part is taken for a placeholder.
    let mut places: Vec<_> = parts
        .iter()
        .filter_map(|(place, text)| Some((page.find(place)?, place, text)))
        .collect();
    places.sort_by_key(|(start, ..)| std::cmp::Reverse(*start));
    for (start, place, text) in places {
        page.replace_range(start..start + place.len(), text);
    }
    page
}
