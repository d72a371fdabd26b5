//! Finds messages in JSON values and in strings.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::ops::Range;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use memchr::memchr;
use prime_proto::Protocol;

use crate::context::{Context, Scope, of_text};
use crate::json::{Member, items, members, skip_whitespace, unescape};
use crate::looks;
use crate::scan::{Brace, Scan};

/// The number of strings nested in one another that are searched.
const LEVELS: usize = 4;

/// A message that equals one of so many messages before it in the same record counts once.
const SAME: usize = 64;

/// The most members whose shape is reported.
const PATHS: usize = 5;

/// A message that was found, valid or malformed.
#[derive(Debug)]
#[non_exhaustive]
pub struct Found {
    /// The range of its text in the text that was searched, or its text if it is not contained there as it is.
    pub text: Result<Range<usize>, Vec<u8>>,
    /// The offset to report: of the message, or of the string that contains it.
    pub start: usize,
    /// The offset of the message in the unescaped string, if it is in a JSON string.
    pub in_string: Option<usize>,
    /// The protocol of the message.
    pub protocol: Protocol,
    /// Whether it is malformed.
    pub is_broken: bool,
    /// Its time, direction and connection.
    pub context: Context,
    /// Where it was found: the path of the member, and a description. Only for the first message of a record, if the member is new.
    pub shape: Option<(String, String)>,
}

/// A message that continues in the next record.
#[derive(Debug)]
#[non_exhaustive]
pub struct Cut {
    /// The path of the member that contains it.
    path: String,
    /// The string so far, unescaped.
    text: Vec<u8>,
    /// The offset in `text` at which the message starts.
    at: usize,
    /// The offset to report.
    pub start: usize,
    /// Its time, direction and connection.
    pub context: Context,
}

/// A search through one record.
#[derive(Debug)]
#[expect(clippy::exhaustive_structs, reason = "every option must be chosen")]
pub struct Search<'a> {
    /// The text that contains the record.
    pub text: &'a [u8],
    /// Whether quoted objects in strings are unquoted.
    pub unquotes: bool,
    /// Whether time and direction are wanted.
    pub wants_context: bool,
    /// The paths of members already known to hold messages.
    pub known_paths: &'a [String],
    /// The message that was cut at the end of the previous record.
    pub cut: Option<Cut>,
    /// The message that is cut at the end of this record.
    pub next_cut: Option<Cut>,
    /// The messages found, in the order of the record.
    pub found: Vec<Found>,
}

/// Text to search: the record, or a string in it.
#[derive(Clone, Copy)]
struct Place<'a> {
    text: &'a [u8],
    /// For an unescaped string: the offset of its original in the searched text, and whether that is a JSON string.
    string: Option<(usize, bool)>,
    level: usize,
}

impl Search<'_> {
    /// Searches an object with these members, which is not a message itself.
    pub fn object(&mut self, members: &[Member<'_>]) {
        let place = Place {
            text: self.text,
            string: None,
            level: 0,
        };
        self.members(place, members, None);
    }

    fn members(&mut self, place: Place<'_>, members: &[Member<'_>], around: Option<&Scope<'_>>) {
        let first = self.found.len();
        for member in members {
            let from = self.found.len();
            let scope = Scope {
                text: place.text,
                members,
                name: &member.name,
                around,
            };
            self.value(place, member.value.clone(), &scope);
            if from > first {
                self.remove_duplicates(first, from);
            }
        }
    }

    /// Removes messages that occur more than once in one record.
    fn remove_duplicates(&mut self, first: usize, from: usize) {
        let mut at = from;
        while at < self.found.len() {
            let new = self.text_of(&self.found[at]);
            let others = &self.found[first.max(from.saturating_sub(SAME))..from];
            if others.iter().any(|other| self.text_of(other) == new) {
                self.found.remove(at);
            } else {
                at += 1;
            }
        }
    }

    fn text_of<'a>(&'a self, found: &'a Found) -> &'a [u8] {
        match &found.text {
            Ok(range) => &self.text[range.clone()],
            Err(text) => text,
        }
    }

    fn value(&mut self, place: Place<'_>, value: Range<usize>, scope: &Scope<'_>) {
        match place.text[value.start] {
            b'{' => {
                let members: Vec<_> = members(place.text, value.start).collect();
                match looks::of_members(place.text, &members, false) {
                    Some(protocol) => self.add(place, value, protocol, false, scope),
                    None => self.members(place, &members, Some(scope)),
                }
            }
            b'[' => {
                for item in items(place.text, value.start) {
                    self.value(place, item, scope);
                }
            }
            b'"' if place.level < LEVELS => self.string(place, &value, scope),
            _ => {}
        }
    }

    fn string(&mut self, place: Place<'_>, value: &Range<usize>, scope: &Scope<'_>) {
        let raw = &place.text[value.start + 1..value.end - 1];
        let at = place.string.map_or(value.start, |(at, _)| at);
        if let Some(cut) = self.cut.take_if(|cut| cut.path == scope.path())
            && self.join(cut, raw, scope)
        {
            return;
        }
        let is_json = place.string.is_none();
        let (text, is_json) = if memchr(b'{', raw).is_some() {
            let is_escaped = memchr(b'\\', raw).is_some();
            (
                if is_escaped {
                    Cow::Owned(unescape(raw))
                } else {
                    Cow::Borrowed(raw)
                },
                is_json,
            )
        } else if let Some(text) = unpack(raw) {
            (Cow::Owned(text), false)
        } else {
            return;
        };
        let inner = Place {
            text: &text,
            string: Some((at, is_json)),
            level: place.level + 1,
        };
        self.text(inner, 0, scope);
    }

    /// Appends the rest of a message to its start. Returns false if `raw` is not the rest of it.
    fn join(&mut self, cut: Cut, raw: &[u8], scope: &Scope<'_>) -> bool {
        let mut text = cut.text.clone();
        text.extend_from_slice(&unescape(raw));
        let place = Place {
            text: &text,
            string: Some((cut.start, false)),
            level: 1,
        };
        match Scan::new(&text, false).at(cut.at) {
            Brace::Broken(fault) if fault < text.len() => {
                self.cut = Some(cut);
                return false;
            }
            Brace::Broken(_) => self.next_cut = Some(Cut { text, ..cut }),
            _ => {
                self.text(place, cut.at, scope);
                if let Some(found) = self.found.last_mut() {
                    found.context = cut.context.or(std::mem::take(&mut found.context));
                }
            }
        }
        true
    }

    /// Searches text from `from` on.
    fn text(&mut self, place: Place<'_>, from: usize, scope: &Scope<'_>) {
        let text = place.text;
        let mut scan = Scan::new(text, self.unquotes);
        let mut at = from;
        while let Some(noise) = memchr(b'{', &text[at.min(text.len())..]) {
            let start = at + noise;
            at = match scan.at(start) {
                Brace::Whole(end) => {
                    self.value(place, start..end, scope);
                    end
                }
                Brace::Quoted(object, end) => {
                    let inner = Place {
                        text: &object,
                        string: Some((place.string.map_or(start, |(at, _)| at), false)),
                        level: place.level + 1,
                    };
                    if inner.level < LEVELS {
                        self.value(inner, skip_whitespace(&object, 0)..object.len(), scope);
                    }
                    end
                }
                Brace::Broken(fault) => match looks::of_broken(text, start) {
                    Some(_) if fault >= text.trim_ascii_end().len() && place.level == 1 && self.next_cut.is_none() => {
                        self.next_cut = Some(Cut {
                            path: scope.path(),
                            text: text.to_vec(),
                            at: start,
                            start: place.string.map_or(start, |(at, _)| at),
                            context: self.context(place, start, scope),
                        });
                        text.len()
                    }
                    Some(protocol) => {
                        let end = scan.after_broken(start);
                        self.add(place, start..end, protocol, true, scope);
                        end
                    }
                    None => start + 1,
                },
            };
        }
    }

    fn context(&self, place: Place<'_>, start: usize, scope: &Scope<'_>) -> Context {
        if !self.wants_context {
            return Context::default();
        }
        let beside = if place.string.is_some() {
            of_text(&place.text[start.saturating_sub(200)..start])
        } else {
            Context::default()
        };
        let (around, _) = scope.context();
        Context {
            direction: beside.direction.or(around.direction),
            time: around.time.or(beside.time),
            connection: around.connection,
        }
    }

    fn add(&mut self, place: Place<'_>, value: Range<usize>, protocol: Protocol, is_broken: bool, scope: &Scope<'_>) {
        let context = self.context(place, value.start, scope);
        let (text, start, in_string) = match place.string {
            None => (Ok(value.clone()), value.start, None),
            Some((at, is_json)) => (
                Err(place.text[value.clone()].to_vec()),
                at,
                is_json.then_some(value.start),
            ),
        };
        let is_first = self.found.is_empty() && self.known_paths.len() < PATHS;
        let path = is_first
            .then(|| scope.path())
            .filter(|path| !self.known_paths.contains(path));
        let shape = path
            .map(|path| (shape(&path, scope), path))
            .map(|(shape, path)| (path, shape));
        self.found.push(Found {
            text,
            start,
            in_string,
            protocol,
            is_broken,
            context,
            shape,
        });
    }
}

/// Describes where messages were found.
fn shape(path: &str, scope: &Scope<'_>) -> String {
    let (_, sources) = scope.context();
    let mut shape = format!("messages in member `{path}`");
    for (what, name) in [("time", sources.time), ("direction", sources.direction)] {
        if let Some(name) = name {
            let _ = write!(shape, ", {what} in `{name}`");
        }
    }
    shape
}

/// Decodes Base64 (standard alphabet) of a JSON object.
fn unpack(raw: &[u8]) -> Option<Vec<u8>> {
    let is_object = raw.starts_with(b"ey") || raw.starts_with(b"ew");
    if !is_object || raw.len() < 16 {
        return None;
    }
    STANDARD.decode(raw).ok().filter(|text| text.starts_with(b"{"))
}
