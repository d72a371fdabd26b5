//! Converts text to HTML.

use std::fmt::Write as _;

/// Escapes characters with a meaning in HTML.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
    out
}

/// Converts a description with paragraphs, lists, `code` and *emphasis*.
pub(crate) fn prose(text: &str) -> String {
    let mut out = String::new();
    for paragraph in text.split("\n\n").filter(|paragraph| !paragraph.is_empty()) {
        if paragraph.starts_with("- ") {
            let items = paragraph.split('\n').map(|line| line.trim_start_matches("- "));
            let items = items.map(|item| format!("<li>{}</li>", inline(item)));
            let _ = writeln!(out, "<ul>{}</ul>", items.collect::<String>());
        } else {
            let _ = writeln!(out, "<p>{}</p>", inline(paragraph));
        }
    }
    out
}

/// Converts a description without paragraphs.
pub(crate) fn inline(text: &str) -> String {
    let mut out = String::new();
    for (index, part) in text.split('`').enumerate() {
        if index % 2 == 1 {
            let _ = write!(out, "<code>{}</code>", escaped(part));
        } else {
            out.push_str(&emphasised(&escaped(part)));
        }
    }
    out
}

/// Converts pairs of asterisks to emphasis; a single asterisk is kept.
fn emphasised(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, inner)) = rest.split_once('*') {
        let Some((word, after)) = inner.split_once('*').filter(|(word, _)| !word.is_empty()) else {
            break;
        };
        let _ = write!(out, "{before}<em>{word}</em>");
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descriptions_are_marked_up_and_escaped() {
        let text = "Size < 1 & `a<b`, see *Order*; 2 * 3.\n\n- one\n- `two`";
        let expected = "<p>Size &lt; 1 &amp; <code>a&lt;b</code>, see <em>Order</em>; 2 * 3.</p>\n\
                        <ul><li>one</li><li><code>two</code></li></ul>\n";
        assert_eq!(prose(text), expected);
    }
}
