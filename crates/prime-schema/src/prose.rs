//! Converts doc comments to descriptions.

/// Converts a doc comment to a description for readers outside Rust: without code and links into the code, one line per paragraph.
pub(crate) fn prose(text: &str) -> String {
    let mut paragraphs: Vec<String> = Vec::new();
    let (mut fresh, mut code) = (true, false);
    for line in text.lines().map(str::trim) {
        if line.starts_with("```") {
            code = !code;
            fresh = true;
            continue;
        }
        if line.starts_with("# ") {
            break;
        }
        if code || line.is_empty() {
            fresh = true;
            continue;
        }
        match paragraphs.last_mut() {
            Some(paragraph) if !fresh && !line.starts_with("- ") => {
                paragraph.push(' ');
                paragraph.push_str(line);
            }
            _ => paragraphs.push(line.to_owned()),
        }
        fresh = false;
    }
    // The `Debug` output of a type is not relevant outside Rust.
    paragraphs.retain(|paragraph| !paragraph.starts_with("`Debug`"));
    let mut out = String::new();
    for (index, paragraph) in paragraphs.iter().enumerate() {
        if index > 0 {
            let both_items = paragraph.starts_with("- ") && paragraphs[index - 1].starts_with("- ");
            out.push_str(if both_items { "\n" } else { "\n\n" });
        }
        out.push_str(&without_links(paragraph));
    }
    out
}

/// Replaces links by their text, except those to web pages.
fn without_links(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("[`") {
        out.push_str(before);
        let Some((shown, after_text)) = after.split_once("`]") else {
            out.push_str("[`");
            rest = after;
            continue;
        };
        let target = after_text.strip_prefix('(').and_then(|target| target.split_once(')'));
        out.push('`');
        out.push_str(shown);
        out.push('`');
        rest = target.map_or(after_text, |(_, after)| after);
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::prose;

    #[test]
    fn lines_of_a_paragraph_become_one() {
        assert_eq!(
            prose(" Number of a\n request.\n\n Not 0.\n"),
            "Number of a request.\n\nNot 0."
        );
    }

    #[test]
    fn items_of_a_list_stay_on_their_own_lines() {
        assert_eq!(
            prose("Known are:\n- `0`: yes,\n  indeed\n- `1`: no"),
            "Known are:\n\n- `0`: yes, indeed\n- `1`: no"
        );
    }

    #[test]
    fn code_and_text_only_relevant_to_rust_are_left_out() {
        assert_eq!(
            prose("A key.\n\n`Debug` hides it.\n\n```\nlet key;\n```\n\n# Errors\nNone."),
            "A key."
        );
    }

    #[test]
    fn links_into_the_code_show_their_text() {
        assert_eq!(
            prose("See [`Page`](super::Page) and [`User`]."),
            "See `Page` and `User`."
        );
    }
}
