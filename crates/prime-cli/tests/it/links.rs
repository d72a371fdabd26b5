//! Every link of the repository's Markdown leads to a file that exists, and to a heading that it has.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// What is built, installed or copied from elsewhere.
const OTHERS: &[&str] = &["target", "node_modules", "manuals", "out"];

/// Every Markdown file but those that rustdoc reads, whose links it checks itself.
fn pages(dir: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_symlink() || name.starts_with('.') {
            continue;
        }
        if path.is_dir() {
            let is_source = name == "src" && dir.join("Cargo.toml").exists();
            if !is_source && !OTHERS.contains(&name.as_str()) {
                pages(&path, found);
            }
        } else if path.extension().is_some_and(|extension| extension == "md") {
            found.push(path);
        }
    }
}

/// The links of a page, and its headings as GitHub makes anchors of them.
fn read(text: &str) -> (Vec<String>, BTreeSet<String>) {
    let (mut links, mut anchors, mut heading) = (Vec::new(), BTreeSet::new(), None);
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => links.push(dest_url.to_string()),
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => anchors.extend(heading.take().map(|words| anchor(&words))),
            Event::Text(text) | Event::Code(text) => {
                if let Some(heading) = &mut heading {
                    heading.push_str(&text);
                }
            }
            _ => {}
        }
    }
    (links, anchors)
}

fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter(|c| c.is_alphanumeric() || " -_".contains(*c));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}

/// What is wrong with a link of this page.
fn fault(page: &Path, link: &str) -> Option<String> {
    if link.starts_with("https://") {
        return None;
    }
    let (path, fragment) = link.split_once('#').map_or((link, None), |(path, id)| (path, Some(id)));
    let target = if path.is_empty() {
        page.to_owned()
    } else {
        page.parent().unwrap().join(path)
    };
    if !target.exists() {
        return Some(format!("{}: {link}: no such file", page.display()));
    }
    let fragment = fragment?;
    let (_, anchors) = read(&fs::read_to_string(&target).unwrap());
    (!anchors.contains(fragment)).then(|| format!("{}: {link}: no such heading", page.display()))
}

#[test]
fn every_link_of_the_repository_leads_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .canonicalize()
        .unwrap();
    let mut found = Vec::new();
    pages(&root, &mut found);
    let names: BTreeSet<&Path> = found.iter().map(|page| page.strip_prefix(&root).unwrap()).collect();
    for name in [
        "README.md",
        "CONTRIBUTING.md",
        "schemas/README.md",
        "crates/prime-proto/README.md",
    ] {
        assert!(names.contains(Path::new(name)), "{names:?}");
    }
    let mut links = 0;
    let mut faults = Vec::new();
    for page in &found {
        let (of_page, _) = read(&fs::read_to_string(page).unwrap());
        links += of_page.len();
        faults.extend(of_page.iter().filter_map(|link| fault(page, link)));
    }
    assert_eq!(faults, Vec::<String>::new());
    assert!(links >= 3, "{links}");
}

#[test]
fn link_to_a_missing_file_or_heading_is_found() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let faults = |link: &str| fault(&page, link).map(|fault| fault.rsplit(": ").next().unwrap().to_owned());
    assert_eq!(faults("missing.md").as_deref(), Some("no such file"));
    assert_eq!(faults("../../README.md#no-such").as_deref(), Some("no such heading"));
    assert_eq!(faults("../../README.md#what-is-kept"), None);
    assert_eq!(faults("#prime-cli"), None);
}
