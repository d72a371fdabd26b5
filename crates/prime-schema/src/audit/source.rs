//! The text of a message, indexed in one pass.

use std::borrow::Cow;

use prime_proto::json;
use prime_proto::walk::{TokenKind, Tokens};
use prime_proto::wire::Text;

/// A text with the ranges of all its values.
pub(super) struct Source<'a> {
    text: &'a str,
    /// Values and the names of members, in the order of the text.
    nodes: Vec<Node>,
}

struct Node {
    start: usize,
    end: usize,
    /// The index of the node after it and everything inside it.
    next: usize,
}

impl<'a> Source<'a> {
    /// Indexes a text that was decoded before; `None` if it is not valid JSON.
    pub(super) fn of(text: &'a str) -> Option<Self> {
        // In most messages a value and its name take more bytes than this.
        let mut nodes = Vec::with_capacity(text.len() / 8 + 1);
        let mut open = Vec::new();
        let mut is_valid = true;
        Tokens::new(text.as_bytes()).for_each(|token| {
            let Ok(token) = token else {
                is_valid = false;
                return;
            };
            let next = nodes.len() + 1;
            match token.kind {
                TokenKind::ObjectEnd | TokenKind::ArrayEnd => {
                    let container: Option<&mut Node> = open.pop().and_then(|at: usize| nodes.get_mut(at));
                    if let Some(container) = container {
                        (container.end, container.next) = (token.end, next - 1);
                    }
                    return;
                }
                TokenKind::ObjectStart | TokenKind::ArrayStart => open.push(nodes.len()),
                _ => {}
            }
            nodes.push(Node {
                start: token.start,
                end: token.end,
                next,
            });
        });
        (is_valid && open.is_empty() && !nodes.is_empty()).then_some(Self { text, nodes })
    }

    /// The outermost value.
    pub(super) fn root(&self) -> Value<'_> {
        Value { source: self, at: 0 }
    }

    /// The number of values and names.
    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    fn node(&self, at: usize) -> &str {
        let node = &self.nodes[at];
        &self.text[node.start..node.end]
    }
}

/// A value in a text.
#[derive(Clone, Copy)]
pub(super) struct Value<'a> {
    source: &'a Source<'a>,
    at: usize,
}

impl<'a> Value<'a> {
    /// Its JSON text.
    pub(super) fn text(self) -> &'a str {
        self.source.node(self.at)
    }

    /// Its members; none if it is not an object.
    pub(super) fn members(self) -> Members<'a> {
        let (mut at, end) = if self.text().starts_with('{') {
            self.inside()
        } else {
            (0, 0)
        };
        let mut members = Vec::with_capacity(16.min(end - at));
        while at < end {
            let value = Self { at: at + 1, ..self };
            members.push((name(self.source.node(at)), value));
            at = self.source.nodes[at + 1].next;
        }
        Members(members)
    }

    /// Its items; none if it is not an array.
    pub(super) fn items(self) -> impl Iterator<Item = Self> + Clone {
        let (mut at, end) = if self.text().starts_with('[') {
            self.inside()
        } else {
            (0, 0)
        };
        std::iter::from_fn(move || {
            let item = (at < end).then_some(Self { at, ..self })?;
            at = self.source.nodes[at].next;
            Some(item)
        })
    }

    fn inside(self) -> (usize, usize) {
        (self.at + 1, self.source.nodes[self.at].next)
    }
}

/// The members of an object in a text: names and values, in the order of the text.
pub(super) struct Members<'a>(Vec<(Cow<'a, str>, Value<'a>)>);

impl<'a> Members<'a> {
    /// The value of the member of this name.
    pub(super) fn get(&self, name: &str) -> Option<Value<'a>> {
        self.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// Names and values, in the order of the text.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, Value<'a>)> {
        self.0.iter().map(|(name, value)| (&**name, *value))
    }
}

/// A name without its quotes and escape sequences.
fn name(quoted: &str) -> Cow<'_, str> {
    let inside = &quoted[1..quoted.len() - 1];
    // Names are short: a search that skips ahead has more to set up than to find.
    if inside.bytes().any(|byte| byte == b'\\') {
        Cow::Owned(json::decode::<Text>(quoted).map_or_else(|_| inside.to_owned(), |name| name.as_str().to_owned()))
    } else {
        Cow::Borrowed(inside)
    }
}

#[cfg(test)]
mod tests {
    use super::{Source, Value};

    fn paths(value: Value<'_>, path: &str, found: &mut Vec<String>) {
        found.push(format!("{path}={}", value.text()));
        for (name, value) in value.members().iter() {
            paths(value, &format!("{path}.{name}"), found);
        }
        for (index, item) in value.items().enumerate() {
            paths(item, &format!("{path}[{index}]"), found);
        }
    }

    #[test]
    fn every_value_is_found_at_its_place() {
        let source = Source::of(r#" {"a" : [ ], "\u0062":[1,{"c":{}},[null]], "d":"}"} "#).unwrap();
        let mut found = Vec::new();
        paths(source.root(), "", &mut found);
        let expected = [
            r#"={"a" : [ ], "\u0062":[1,{"c":{}},[null]], "d":"}"}"#,
            ".a=[ ]",
            r#".b=[1,{"c":{}},[null]]"#,
            ".b[0]=1",
            r#".b[1]={"c":{}}"#,
            ".b[1].c={}",
            ".b[2]=[null]",
            ".b[2][0]=null",
            r#".d="}""#,
        ];
        assert_eq!(found, expected);
        assert_eq!(
            source.root().members().get("b").map(Value::text),
            Some(r#"[1,{"c":{}},[null]]"#)
        );
        assert!(source.root().members().get("c").is_none());
    }

    #[test]
    fn what_is_not_a_value_has_no_index() {
        for text in ["", " ", "{", "[1", "{\"a\":}"] {
            assert!(Source::of(text).is_none(), "{text}");
        }
    }
}
