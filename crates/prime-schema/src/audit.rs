//! Reports where a message differs from its manual.

mod compare;
mod manual;
mod place;
mod report;
mod source;
mod tree;
mod words;

pub use report::{Direction, Finding, FindingKind, Report};

use prime_proto::alphapoint::registry::{CallEntry, PayloadEntry, REGISTRY, Registry, Role};
use prime_proto::alphapoint::{AnyPayload, Frame, MessageType, Payload, StandardResponse};
use prime_proto::json::{self, Input};
use prime_proto::kraken::{ClientMessage, Message, ServerMessage};
use prime_proto::wire::RawJson;
use prime_proto::{DecodeError, Limits, Recognised};
use serde::Serialize;

use crate::Protocol;
use compare::Audit;
use place::Place;
use source::Source;

/// The type that a JSON text is decoded as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Subject<'a> {
    /// A message of Kraken Prime, in either direction.
    Kraken,
    /// A message of Kraken Prime that the server sends.
    KrakenServer,
    /// A message of Kraken Prime that a client sends.
    KrakenClient,
    /// A frame of AlphaPoint with its payload.
    Frame,
    /// The payload of the named call of AlphaPoint, without a frame, to the server.
    Request(&'a str),
    /// The payload of the named call of AlphaPoint, without a frame, from the server.
    Reply(&'a str),
    /// The payload of the named event of AlphaPoint, without a frame.
    Event(&'a str),
}

impl Subject<'static> {
    /// The payload that an entry of the registry describes.
    #[must_use]
    pub fn of(entry: &PayloadEntry) -> Self {
        match entry.role() {
            Role::Request => Self::Request(entry.name()),
            Role::Reply => Self::Reply(entry.name()),
            Role::Event => Self::Event(entry.name()),
            _ => Self::Frame,
        }
    }
}

/// Lists where a message differs from its manual, each place with its path.
///
/// The list is empty for a message exactly as documented. The protocol is recognised by the names of the members: a frame of
/// AlphaPoint has `m`, `n` and `o`, a message of Kraken Prime has `type`, `reqid` or `error`.
///
/// The findings come from two sources. First, the message is decoded: every place where its canonical form differs from the
/// text is a finding, and so is every unknown kind, member or value. Second, the message is checked against what only the
/// manual says: for example, a member documented as required is optional in the types if servers leave it out. If the manual
/// contradicts itself, its table of members counts, unless every example and every recording contradicts the table; then
/// neither form is a finding.
///
/// ```
/// use prime_schema::{FindingKind, audit};
///
/// let text = r#"{"reqid":10,"type":"User","ts":"2021-09-15T03:33:07.545223Z","seqNum":1,"data":[{
///     "CustomerUserID":"174K1Q9GC0C00","Email":"tom@company.com","DisplayName":"Tom","Config":[{
///         "Timestamp":1628004805337309202,"CustomerUserID":"174K1Q9GC0C00","Key":"symbol","Value":"\"BTC-USD\""}]}]}"#;
/// let report = audit(text)?;
/// assert_eq!(report.kind, "User");
///
/// let [finding] = &report.findings[..] else { panic!("{report}") };
/// assert_eq!(finding.path, "data[0].Config[0].Timestamp");
/// assert_eq!(finding.kind, FindingKind::OtherForm);
/// assert_eq!(finding.read, "1628004805337309202");
/// assert_eq!(finding.written.as_deref(), Some(r#""2021-08-03T15:33:25.337309202Z""#));
/// # Ok::<(), prime_proto::DecodeError>(())
/// ```
///
/// # Errors
/// If the text does not decode.
pub fn audit(input: &(impl Input + ?Sized)) -> Result<Report, DecodeError> {
    let text = input.text()?;
    // JSON that belongs to neither protocol is reported as a message without `type`.
    let subject = match Protocol::recognise(text) {
        Some(Recognised::AlphaPoint { .. }) => Subject::Frame,
        _ => Subject::Kraken,
    };
    audit_as(subject, text)
}

/// Like [`audit`], for a JSON text whose type is known.
///
/// # Errors
/// If the text does not decode as `subject`.
pub fn audit_as(subject: Subject<'_>, input: &(impl Input + ?Sized)) -> Result<Report, DecodeError> {
    audit_within(subject, input, &Limits::DEFAULT)
}

/// Like [`audit_as`], with limits on the size of the message.
///
/// # Errors
/// If the text does not decode as `subject`, or exceeds a limit.
pub fn audit_within(
    subject: Subject<'_>,
    input: &(impl Input + ?Sized),
    limits: &Limits,
) -> Result<Report, DecodeError> {
    audit_with(&REGISTRY, subject, input, limits)
}

/// Like [`audit_within`], with the calls and events of AlphaPoint from `registry`, such as one with your own.
///
/// # Errors
/// If the text does not decode as `subject`, or exceeds a limit.
pub fn audit_with(
    registry: &Registry,
    subject: Subject<'_>,
    input: &(impl Input + ?Sized),
    limits: &Limits,
) -> Result<Report, DecodeError> {
    let text = input.text()?;
    match subject {
        Subject::Kraken => {
            let message = Message::decode_within(text, limits)?;
            audit_decoded(Decoded::Kraken(&message), text, limits)
        }
        Subject::KrakenServer => {
            let message = ServerMessage::decode_within(text, limits)?;
            Ok(kraken(text, &message, message.kind(), Some(Direction::ServerToClient)))
        }
        Subject::KrakenClient => {
            let message = ClientMessage::decode_within(text, limits)?;
            Ok(kraken(text, &message, message.kind(), Some(Direction::ClientToServer)))
        }
        Subject::Frame => frame(registry, text, &Frame::decode_within(text, limits)?, limits),
        Subject::Request(name) => payload_alone(registry, name, Role::Request, text, limits),
        Subject::Reply(name) => payload_alone(registry, name, Role::Reply, text, limits),
        Subject::Event(name) => payload_alone(registry, name, Role::Event, text, limits),
    }
}

/// A message that is already decoded.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Decoded<'a> {
    /// A message of Kraken Prime.
    Kraken(&'a Message),
    /// A frame of AlphaPoint.
    Frame(&'a Frame),
}

/// Like [`audit_within`], for a message already decoded from `text`. Saves the time to decode it again.
///
/// # Errors
/// If the payload of a frame does not decode.
pub fn audit_decoded(message: Decoded<'_>, text: &str, limits: &Limits) -> Result<Report, DecodeError> {
    match message {
        Decoded::Kraken(message) => {
            let direction = match message {
                Message::Server(_) => Some(Direction::ServerToClient),
                Message::Client(_) => Some(Direction::ClientToServer),
                Message::Unknown(_) => None,
            };
            Ok(kraken(text, message, message.kind(), direction))
        }
        Decoded::Frame(message) => frame(&REGISTRY, text, message, limits),
    }
}

fn kraken<T: Serialize>(text: &str, message: &T, kind: &str, direction: Option<Direction>) -> Report {
    let mut audit = Audit::new(Protocol::KrakenPrime, kind);
    audit.compare(&Place::root(), text, message);
    audit.report(direction)
}

fn frame(registry: &Registry, text: &str, frame: &Frame, limits: &Limits) -> Result<Report, DecodeError> {
    let mut audit = Audit::new(Protocol::AlphaPoint, &frame.n);
    let root = Place::root();
    audit.compare(&root, text, frame);
    let place = root.member("n");
    match documented_name(registry, frame) {
        None => audit.find_name(&place, FindingKind::UnknownKind, None),
        Some(name) if frame.n != name => audit.find_name(&place, FindingKind::MisspeltMember, Some(name)),
        Some(_) => {}
    }
    let place = root.member("o");
    let text = frame.o.as_str();
    match frame.payload_of(registry, limits)? {
        Payload::Reply(payload) if frame.m == MessageType::REQUEST => {
            audit.find(&root.member("m"), FindingKind::ForbiddenValue, "0", None);
            known(&mut audit, &place, text, &payload);
            return Ok(audit.report(Some(Direction::ServerToClient)));
        }
        Payload::Request(payload) | Payload::Reply(payload) | Payload::Event(payload) => {
            known(&mut audit, &place, text, &payload);
        }
        Payload::Error(error) => {
            if let Some(response) = error.standard() {
                audit.compare(&place, text, response);
            }
        }
        _ if frame.m == MessageType::REPLY => standard(&mut audit, &place, text),
        _ => {}
    }
    let direction = match frame.m.role() {
        Some(role) => Some(direction(role)),
        None => (frame.m == MessageType::ERROR).then_some(Direction::ServerToClient),
    };
    Ok(audit.report(direction))
}

/// The name of the call or event of a frame as it is documented; `None` if it is not known. The name of a call is not the name of an
/// event; an error refers to a call.
fn documented_name(registry: &Registry, frame: &Frame) -> Option<&'static str> {
    match frame.m.role() {
        Some(role) => registry.payload(&frame.n, role).map(PayloadEntry::name),
        None => registry.call(&frame.n).map(CallEntry::name),
    }
}

fn direction(role: Role) -> Direction {
    match role {
        Role::Request => Direction::ClientToServer,
        _ => Direction::ServerToClient,
    }
}

/// Reports on a payload without a frame.
fn payload_alone(
    registry: &Registry,
    name: &str,
    role: Role,
    text: &str,
    limits: &Limits,
) -> Result<Report, DecodeError> {
    let mut audit = Audit::new(Protocol::AlphaPoint, name);
    let root = Place::root();
    if let Some(entry) = registry.payload(name, role) {
        known(&mut audit, &root, text, &entry.decode(text, limits)?);
    } else {
        audit.find_name(&root, FindingKind::UnknownKind, None);
        if role == Role::Reply {
            standard(&mut audit, &root, text);
        }
    }
    Ok(audit.report(Some(direction(role))))
}

/// Reports on a payload that the registry knows.
fn known(audit: &mut Audit<'_>, place: &Place<'_>, text: &str, payload: &AnyPayload) {
    if text.is_empty() {
        // Decoding reads an empty text as an object without members.
        return audit.find(place, FindingKind::OtherForm, "\"\"", Some("{}"));
    }
    if text.parse::<RawJson>().is_err() {
        // Some payloads are not JSON; in a frame this is already reported.
        if !place.is_payload() {
            audit.find(place, FindingKind::NotJson, "text that is not JSON", None);
        }
        return;
    }
    audit.compare(place, text, payload.as_serialize());
}

/// Reports on a payload that the registry does not know: the standard object may be the reply to any call.
fn standard(audit: &mut Audit<'_>, place: &Place<'_>, text: &str) {
    let Some(source) = Source::of(text) else { return };
    let members = source.root().members();
    if members.get("result").is_some()
        && members.get("errorcode").is_some()
        && let Ok(response) = json::decode::<StandardResponse>(text)
    {
        audit.compare(place, text, &response);
    }
}
