//! Where a message strays from its manual.

mod compare;
mod manual;
mod place;
mod report;
mod tree;
mod words;

pub use report::{Direction, Finding, FindingKind, Report};

use prime_proto::alphapoint::{CALLS, Frame, MessageType, Request, Response, StandardResponse};
use prime_proto::json::{self, Input};
use prime_proto::kraken::{ClientMessage, ServerMessage};
use prime_proto::{DecodeError, Limits, Recognised};
use serde::Serialize;

use crate::Protocol;
use compare::Audit;
use place::Place;

/// What a text is.
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
}

/// Lists where a message strays from its manual, each place with its path.
///
/// The list is empty for a message exactly as documented. The protocol is told by the names of the members: a frame of
/// AlphaPoint has `m`, `n` and `o`, a message of Kraken Prime has `type`, `reqid` or `error`.
///
/// Two parts make the list: what decoding knows (the message is decoded, and every place where its canonical form differs
/// from the text is a finding; so is every unknown kind, member or value), and what only the manual says, such as a member
/// that is documented as required and yet optional in the types, since servers leave it out. Where the manual contradicts
/// itself the table of members counts, unless every example and every recording speaks against it; what either of them
/// shows is no finding then.
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
/// Where the text does not decode.
pub fn audit(input: &(impl Input + ?Sized)) -> Result<Report, DecodeError> {
    let text = input.text()?;
    // A text that neither protocol claims is reported as a message without `type`.
    let subject = match Protocol::recognise(text) {
        Some(Recognised::AlphaPoint { .. }) => Subject::Frame,
        _ => Subject::Kraken,
    };
    audit_as(subject, text)
}

/// [`audit`] of a text that is known to be of one sort.
///
/// # Errors
/// Where the text does not decode as that.
pub fn audit_as(subject: Subject<'_>, input: &(impl Input + ?Sized)) -> Result<Report, DecodeError> {
    audit_within(subject, input, &Limits::DEFAULT)
}

/// [`audit_as`] of a text within limits.
///
/// # Errors
/// Where the text does not decode as that, or is beyond a limit.
pub fn audit_within(
    subject: Subject<'_>,
    input: &(impl Input + ?Sized),
    limits: &Limits,
) -> Result<Report, DecodeError> {
    let text = input.text()?;
    match subject {
        Subject::Kraken => match ServerMessage::decode_within(text, limits)? {
            ServerMessage::Unknown(message) if ClientMessage::KINDS.contains(&message.kind()) => {
                kraken_client(text, limits)
            }
            message => {
                let is_known = !matches!(message, ServerMessage::Unknown(_));
                let direction = is_known.then_some(Direction::ServerToClient);
                Ok(kraken(text, &message, message.kind(), direction))
            }
        },
        Subject::KrakenServer => {
            let message = ServerMessage::decode_within(text, limits)?;
            Ok(kraken(text, &message, message.kind(), Some(Direction::ServerToClient)))
        }
        Subject::KrakenClient => kraken_client(text, limits),
        Subject::Frame => frame(text, limits),
        Subject::Request(call) => {
            let payload = Request::decode_payload_within(call, text, limits)?;
            let mut audit = payload_audit(call);
            request(&mut audit, &Place::root(), text, &payload);
            Ok(audit.report(Protocol::AlphaPoint, Some(Direction::ClientToServer)))
        }
        Subject::Reply(call) => {
            let payload = Response::decode_payload_within(call, text, limits)?;
            let mut audit = payload_audit(call);
            reply(&mut audit, &Place::root(), text, &payload);
            Ok(audit.report(Protocol::AlphaPoint, Some(Direction::ServerToClient)))
        }
    }
}

fn kraken_client(text: &str, limits: &Limits) -> Result<Report, DecodeError> {
    let message = ClientMessage::decode_within(text, limits)?;
    Ok(kraken(text, &message, message.kind(), Some(Direction::ClientToServer)))
}

fn kraken<T: Serialize>(text: &str, message: &T, kind: &str, direction: Option<Direction>) -> Report {
    let mut audit = Audit::new(kind);
    audit.compare(&Place::root(), text, message);
    audit.report(Protocol::KrakenPrime, direction)
}

fn frame(text: &str, limits: &Limits) -> Result<Report, DecodeError> {
    let frame = Frame::decode_within(text, limits)?;
    let mut audit = Audit::new(&frame.n);
    let root = Place::root();
    audit.compare(&root, text, &frame);
    // The name of a call is no name of an event.
    if frame.m == MessageType::EVENT || !CALLS.contains(&frame.n.as_str()) {
        audit.unknown_call(&root.member("n"));
    }
    let payload = root.member("o");
    let direction = if frame.m.is_request() {
        request(
            &mut audit,
            &payload,
            frame.o.as_str(),
            &Request::decode_within(&frame, limits)?,
        );
        Some(Direction::ClientToServer)
    } else {
        reply(
            &mut audit,
            &payload,
            frame.o.as_str(),
            &Response::decode_within(&frame, limits)?,
        );
        let is_known = matches!(frame.m, MessageType::REPLY | MessageType::EVENT | MessageType::ERROR);
        is_known.then_some(Direction::ServerToClient)
    };
    Ok(audit.report(Protocol::AlphaPoint, direction))
}

/// An audit of a payload without a frame.
fn payload_audit(call: &str) -> Audit<'_> {
    let mut audit = Audit::new(call);
    if !CALLS.contains(&call) {
        audit.unknown_call(&Place::root());
    }
    audit
}

fn request(audit: &mut Audit<'_>, place: &Place<'_>, text: &str, payload: &Request) {
    match payload.serialize_known(tree::Plant) {
        // Decoding takes no text at all for an object without members.
        Some(Ok(_)) if text.is_empty() => audit.find(place, FindingKind::OtherForm, "\"\"", Some("{}")),
        Some(Ok(tree)) => audit.compare_tree(place, text, &tree),
        _ => {}
    }
}

fn reply(audit: &mut Audit<'_>, place: &Place<'_>, text: &str, payload: &Response) {
    if let Some(Ok(tree)) = payload.serialize_known(tree::Plant) {
        return audit.compare_tree(place, text, &tree);
    }
    // Any call may answer with the standard object.
    let members = words::members(text);
    if members.get("result").is_some()
        && members.get("errorcode").is_some()
        && let Ok(response) = json::decode::<StandardResponse>(text)
    {
        audit.compare(place, text, &response);
    }
}
