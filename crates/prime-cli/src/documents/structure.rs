//! The structure of one JSON value, followed over text that may still be growing.
//!
//! It knows brackets, strings and the order of tokens, which is all it takes to say where a value ends or that it cannot
//! go on. Whether words, numbers and escapes are right is for the decoder to say.

use memchr::memchr3;

use super::line::is_blank;

/// Brackets nested deeper than this are a fault. The decoder's own limit lies far below.
const DEPTH: usize = 1024;

/// What may come next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    Value,
    FirstValue,
    Name,
    FirstName,
    Colon,
    Comma,
}

/// The token that the text ended in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Inside {
    Nothing,
    Text,
    Escape,
    Word,
}

/// A bracket that is not closed yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Bracket {
    at: usize,
    brace: bool,
}

/// How far a value was followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Followed {
    /// The value ends here.
    End(usize),
    /// The character here cannot stand here.
    Fault(usize),
    /// The text ended first.
    Unfinished,
}

/// A value that starts at the first byte of a text, followed as far as the text went.
#[derive(Debug)]
pub(super) struct Structure {
    at: usize,
    next: Next,
    inside: Inside,
    open: Vec<Bracket>,
}

impl Structure {
    pub(super) const fn new() -> Self {
        Self {
            at: 0,
            next: Next::Value,
            inside: Inside::Nothing,
            open: Vec::new(),
        }
    }

    /// Where the brackets stand that are not closed yet, outermost first.
    pub(super) fn open(&self) -> impl Iterator<Item = usize> + '_ {
        self.open.iter().map(|bracket| bracket.at)
    }

    /// Goes on where the last call stopped, on a text that starts with the same bytes.
    pub(super) fn follow(&mut self, text: &[u8]) -> Followed {
        while let Some(&byte) = text.get(self.at) {
            match self.inside {
                Inside::Text => {
                    let Some(found) = memchr3(b'"', b'\\', b'\n', &text[self.at..]) else {
                        self.at = text.len();
                        return Followed::Unfinished;
                    };
                    self.at += found;
                    match text[self.at] {
                        b'"' => self.inside = Inside::Nothing,
                        b'\\' => self.inside = Inside::Escape,
                        _ => return Followed::Fault(self.at),
                    }
                    self.at += 1;
                }
                Inside::Escape if byte == b'\n' => return Followed::Fault(self.at),
                Inside::Escape => {
                    self.inside = Inside::Text;
                    self.at += 1;
                }
                Inside::Word if matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'+' | b'-' | b'.' | b'E') => self.at += 1,
                Inside::Word => self.inside = Inside::Nothing,
                Inside::Nothing if is_blank(byte) => {
                    self.at += text[self.at..].iter().take_while(|byte| is_blank(**byte)).count();
                }
                Inside::Nothing => {
                    if !self.take(byte) {
                        return Followed::Fault(self.at);
                    }
                    self.at += 1;
                    if self.open.is_empty() {
                        return Followed::End(self.at);
                    }
                }
            }
        }
        Followed::Unfinished
    }

    /// Takes the first character of a token; false if it cannot stand here.
    fn take(&mut self, byte: u8) -> bool {
        match (byte, self.next) {
            (b'{' | b'[', Next::Value | Next::FirstValue) => {
                let brace = byte == b'{';
                self.open.push(Bracket { at: self.at, brace });
                self.next = if brace { Next::FirstName } else { Next::FirstValue };
                return self.open.len() <= DEPTH;
            }
            (b'}', Next::FirstName | Next::Comma) => return self.close(true),
            (b']', Next::FirstValue | Next::Comma) => return self.close(false),
            (b'"', Next::Value | Next::FirstValue) => {
                self.next = Next::Comma;
                self.inside = Inside::Text;
            }
            (b'"', Next::Name | Next::FirstName) => {
                self.next = Next::Colon;
                self.inside = Inside::Text;
            }
            (b':', Next::Colon) => self.next = Next::Value,
            (b',', Next::Comma) => {
                let brace = self.open.last().is_some_and(|bracket| bracket.brace);
                self.next = if brace { Next::Name } else { Next::Value };
            }
            (b'-' | b'0'..=b'9' | b't' | b'f' | b'n', Next::Value | Next::FirstValue) => {
                self.next = Next::Comma;
                self.inside = Inside::Word;
            }
            _ => return false,
        }
        true
    }

    fn close(&mut self, brace: bool) -> bool {
        self.next = Next::Comma;
        match self.open.last() {
            Some(bracket) if bracket.brace == brace => {
                self.open.pop();
                true
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{DEPTH, Followed, Structure};

    fn follow(text: &str) -> Followed {
        Structure::new().follow(text.as_bytes())
    }

    #[test]
    fn value_ends_with_its_own_bracket() {
        let text = r#" {"a":[1,-2.5e+3,true,null,"]}\"\\"],"b":{},"c":[]} {"#;
        assert_eq!(follow(&text[1..]), Followed::End(text.len() - 3));
    }

    #[test]
    fn text_that_stops_early_is_unfinished() {
        let text = r#"{"a":[1,"x\"y"]}"#;
        for end in 0..text.len() {
            assert_eq!(follow(&text[..end]), Followed::Unfinished, "{}", &text[..end]);
        }
    }

    #[test]
    fn following_in_pieces_is_following_at_once() {
        let text = "{\"a\" : [ true , \"x\\\"\\\\y\" , { } ],\n\"b\":12.5}";
        let mut structure = Structure::new();
        for end in 0..text.len() {
            assert_eq!(structure.follow(&text.as_bytes()[..end]), Followed::Unfinished);
        }
        assert_eq!(structure.follow(text.as_bytes()), Followed::End(text.len()));
    }

    #[test]
    fn misplaced_tokens_are_faults() {
        let at = |text: &str| match follow(text) {
            Followed::Fault(at) => text[at..].to_owned(),
            other => panic!("{text}: {other:?}"),
        };
        assert_eq!(at("[1 2]"), "2]");
        assert_eq!(at("[1}"), "}");
        assert_eq!(at("[1,]"), "]");
        assert_eq!(at("{\"a\":1,}"), "}");
        assert_eq!(at("{1}"), "1}");
        assert_eq!(at("{\"a\"}"), "}");
        assert_eq!(at("{\"a\":}"), "}");
        assert_eq!(at("{\"a\":{}\n{\"b\":1}"), "{\"b\":1}");
        assert_eq!(at("[“a”]"), "“a”]");
        assert_eq!(at("[\"a\nb\"]"), "\nb\"]");
        assert_eq!(at("[\"a\\\nb\"]"), "\nb\"]");
        assert_eq!(at("[\u{0}]"), "\u{0}]");
        assert_eq!(at("[hello]"), "hello]");
        assert_eq!(at("[tRUE]"), "RUE]");
    }

    #[test]
    fn depth_is_bounded() {
        assert_eq!(follow(&"[".repeat(DEPTH)), Followed::Unfinished);
        assert_eq!(follow(&"[".repeat(100_000)), Followed::Fault(DEPTH));
    }
}
