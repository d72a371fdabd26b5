//! Time, direction and connection of a message, taken from what surrounds it in the recording.

use std::ops::Range;

use crate::json::{Member, items, members};

/// The direction in which a message is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "a connection has two ends")]
pub enum Direction {
    /// From the server to a client.
    ServerToClient,
    /// From a client to the server.
    ClientToServer,
}

impl Direction {
    /// The word used in recordings that `prime` writes: `in` or `out`, from the client's point of view.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::ServerToClient => "in",
            Self::ClientToServer => "out",
        }
    }
}

/// What a recording says about a message besides its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Context {
    /// When it was recorded, in the recording's own notation.
    pub time: Option<String>,
    /// The direction in which it was sent.
    pub direction: Option<Direction>,
    /// The recording's name for the connection.
    pub connection: Option<String>,
}

impl Context {
    /// Fills in from `other` what is not known yet.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            time: self.time.or(other.time),
            direction: self.direction.or(other.direction),
            connection: self.connection.or(other.connection),
        }
    }
}

/// The names of the members that the time and the direction were read from.
#[derive(Debug, Default)]
pub(crate) struct Sources {
    pub(crate) time: Option<String>,
    pub(crate) direction: Option<String>,
}

/// An object that contains a message, linked to the object that contains it in turn.
#[derive(Clone, Copy)]
pub(crate) struct Scope<'a> {
    pub(crate) text: &'a [u8],
    pub(crate) members: &'a [Member<'a>],
    /// The name of the member that contains the message.
    pub(crate) name: &'a [u8],
    pub(crate) around: Option<&'a Scope<'a>>,
}

impl Scope<'_> {
    /// Reads the members beside the message, from the innermost object outwards.
    pub(crate) fn context(&self) -> (Context, Sources) {
        let (mut context, mut sources) = (Context::default(), Sources::default());
        let mut scope = Some(self);
        while let Some(here) = scope {
            for member in here.members.iter().filter(|member| *member.name != *here.name) {
                look(here.text, member, &mut context, &mut sources, true);
            }
            scope = here.around;
        }
        (context, sources)
    }

    /// The names of the members that lead to the message.
    pub(crate) fn path(&self) -> String {
        let name = String::from_utf8_lossy(self.name);
        match self.around {
            Some(around) => format!("{}.{name}", around.path()),
            None => name.into_owned(),
        }
    }
}

fn look(text: &[u8], member: &Member<'_>, context: &mut Context, sources: &mut Sources, descends: bool) {
    const LONGEST: usize = 200;
    let value = &text[member.value.clone()];
    if value.len() > LONGEST {
        return;
    }
    let name = || Some(String::from_utf8_lossy(&member.name).into_owned());
    match value {
        [b'{', ..] if descends => {
            for inner in members(text, member.value.start) {
                look(text, &inner, context, sources, false);
            }
        }
        [b'[', ..] if descends => {
            for value in items(text, member.value.start) {
                let item = Member {
                    value,
                    ..member.clone()
                };
                look(text, &item, context, sources, false);
            }
        }
        _ => {
            let value = value
                .strip_prefix(b"\"")
                .and_then(|value| value.strip_suffix(b"\""))
                .unwrap_or(value);
            if context.direction.is_none()
                && let Some(direction) = last_word(value)
            {
                context.direction = Some(direction);
                sources.direction = name();
            }
            if context.time.is_none() && is_time_name(&member.name) && is_time(value) {
                context.time = Some(String::from_utf8_lossy(value).into_owned());
                sources.time = name();
            }
            let is_connection = CONNECTIONS.iter().any(|known| known.eq_ignore_ascii_case(&member.name));
            if context.connection.is_none() && is_connection {
                context.connection = Some(String::from_utf8_lossy(value).into_owned());
            }
        }
    }
}

const CONNECTIONS: [&[u8]; 6] = [
    b"connection",
    b"conn",
    b"connection_id",
    b"connectionId",
    b"_connectionId",
    b"requestId",
];

/// Whether a member with this name is likely to hold the time of a message.
fn is_time_name(name: &[u8]) -> bool {
    let name = name.to_ascii_lowercase();
    let has = |part: &[u8]| name.windows(part.len()).any(|window| window == part);
    [&b"time"[..], b"date", b"received", b"stamp"].into_iter().any(has) || matches!(&name[..], b"ts" | b"at" | b"t")
}

/// Whether a value is a date with a time, or a Unix time of this century in seconds, milliseconds, microseconds or nanoseconds.
fn is_time(value: &[u8]) -> bool {
    let digits = value.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let is_number = value.iter().all(|byte| byte.is_ascii_digit() || *byte == b'.');
    is_date(value) || is_number && matches!(digits, 10 | 13 | 16 | 19)
}

/// Whether a value starts like `2026-11-27T10:00`, also with other separators.
fn is_date(value: &[u8]) -> bool {
    let shape: Vec<_> = value
        .iter()
        .take(16)
        .map(|byte| if byte.is_ascii_digit() { b'9' } else { *byte })
        .collect();
    matches!(&shape[..], [b'9', b'9', b'9', b'9', separator, b'9', b'9', other, b'9', b'9', between, b'9', b'9', b':', b'9', b'9']
        if separator == other && matches!(separator, b'-' | b'/' | b'.') && matches!(between, b'T' | b' ' | b'D'))
}

/// The direction given by the last word or arrow in `text` that says one, from the client's point of view.
fn last_word(text: &[u8]) -> Option<Direction> {
    let mut found = None;
    for word in words(text) {
        let before = text[..word.start].trim_ascii_end();
        let token = before
            .iter()
            .rposition(u8::is_ascii_whitespace)
            .map_or(before, |space| &before[space..]);
        // An arrow after an address points to or from the server.
        let is_turned = text[word.start].is_ascii_punctuation() && token.windows(3).any(|part| part == b"://");
        found = match direction(&text[word]) {
            Some(Direction::ServerToClient) if is_turned => Some(Direction::ClientToServer),
            Some(Direction::ClientToServer) if is_turned => Some(Direction::ServerToClient),
            Some(direction) => Some(direction),
            None => found,
        };
    }
    found
}

/// The tokens of `text`: words, numbers, and runs of `<`, `>`, `-` and `=`. A word in camel case is several tokens.
fn words(text: &[u8]) -> impl Iterator<Item = Range<usize>> {
    let class = |at: usize| match text[at] {
        b'a'..=b'z' => 1,
        b'A'..=b'Z' => 2,
        b'<' | b'>' | b'-' | b'=' => 3,
        b'0'..=b'9' => 4,
        _ => 0,
    };
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < text.len() && class(at) == 0 {
            at += 1;
        }
        let start = at;
        while at < text.len() && (at == start || class(at) == class(at - 1) || (class(at - 1), class(at)) == (2, 1)) {
            at += 1;
        }
        (at > start).then_some(start..at)
    })
}

fn direction(word: &[u8]) -> Option<Direction> {
    const IN: [&str; 13] = [
        "in",
        "inbound",
        "incoming",
        "recv",
        "rcvd",
        "rx",
        "receive",
        "received",
        "receiving",
        "read",
        "<-",
        "<<",
        "<",
    ];
    const OUT: [&str; 12] = [
        "out", "outbound", "outgoing", "send", "sent", "sending", "tx", "write", "wrote", "->", ">>", ">",
    ];
    let is_in = |words: &[&str]| words.iter().any(|known| known.as_bytes().eq_ignore_ascii_case(word));
    match () {
        () if is_in(&IN) => Some(Direction::ServerToClient),
        () if is_in(&OUT) => Some(Direction::ClientToServer),
        () => None,
    }
}

/// Reads the context from the text before a message.
#[must_use]
pub fn of_text(text: &[u8]) -> Context {
    // Starts of numbers, the last one first; a number joined to the one before it is not a start, so that a time is complete.
    let starts = (0..text.len()).rev().filter(|at| {
        let before = |back: usize| at.checked_sub(back).map_or(b' ', |before| text[before]);
        let joins = b".:-/+".contains(&before(1)) && before(2).is_ascii_digit();
        text[*at].is_ascii_digit() && !before(1).is_ascii_alphanumeric() && !joins
    });
    let time = starts.take(32).find_map(|at| {
        // If a date comes right before a time of day, start at the date.
        let dated = at.checked_sub(11).filter(|date| is_date(&text[*date..]));
        let at = dated.unwrap_or(at);
        let end = text[at..]
            .iter()
            .position(|byte| !(byte.is_ascii_digit() || b"-/.:,+TDZ ".contains(byte)));
        let run = &text[at..end.map_or(text.len(), |end| at + end)];
        let run = if is_date(run) {
            in_words(run, 2)
        } else {
            in_words(run, 1)
        };
        let is_clock = matches!(run, [_, _, b':', _, _, b':', _, _, ..]);
        (is_date(run) || is_clock || is_time(run)).then(|| String::from_utf8_lossy(run).into_owned())
    });
    Context {
        time,
        direction: last_word(text),
        connection: None,
    }
}

/// The first `words` words of a run, without the separators after them.
fn in_words(run: &[u8], words: usize) -> &[u8] {
    let has_space = run.get(10) == Some(&b' ');
    let words = if has_space { words } else { 1 };
    let end = run.iter().enumerate().filter(|(_, byte)| **byte == b' ').nth(words - 1);
    let run = &run[..end.map_or(run.len(), |(end, _)| end)];
    let length = run
        .iter()
        .rposition(|byte| !b",:.-/+".contains(byte))
        .map_or(0, |last| last + 1);
    &run[..length]
}

#[cfg(test)]
mod tests {
    use super::Direction::{ClientToServer, ServerToClient};
    use super::{Context, of_text};

    #[test]
    fn time_and_direction_are_read_from_the_text_before_a_message() {
        for (text, time, direction) in [
            (
                "2026-11-27T15:56:42.437Z sending ",
                "2026-11-27T15:56:42.437Z",
                ClientToServer,
            ),
            (
                "wss://venue.example/ws/v1 <- 1795773601.235456: ",
                "1795773601.235456",
                ClientToServer,
            ),
            (
                "2026-11-27 10:00:00,651 - ws.client - DEBUG - recv: ",
                "2026-11-27 10:00:00,651",
                ServerToClient,
            ),
            (
                "10:00:00.936 [Thread-31] DEBUG com.desk.VenueClient - << ",
                "10:00:00.936",
                ServerToClient,
            ),
            (
                "> 2026/11/27 16:04:17.000760798  length=81 from=0 to=80\n",
                "2026/11/27 16:04:17.000760798",
                ClientToServer,
            ),
            (
                "2026-11-27 10:00:00.12+00,in,\"",
                "2026-11-27 10:00:00.12+00",
                ServerToClient,
            ),
            (
                "2026.11.27D10:00:00.123456000,prime,out,\"",
                "2026.11.27D10:00:00.123456000",
                ClientToServer,
            ),
            ("1795794614.12|in|", "1795794614.12", ServerToClient),
            ("CreateTime:1795773600651\tprime|in\t", "1795773600651", ServerToClient),
            (
                "time=\"2026-11-27T10:00:00Z\" level=info msg=\"send ",
                "2026-11-27T10:00:00Z",
                ClientToServer,
            ),
        ] {
            let expected = Context {
                time: Some(time.to_owned()),
                direction: Some(direction),
                connection: None,
            };
            assert_eq!(of_text(text.as_bytes()), expected, "{text}");
        }
        assert_eq!(of_text(b"Started 3 feeds, id 42-7 "), Context::default());
    }
}
