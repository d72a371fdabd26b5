//! What is salvaged.

use prime_proto::alphapoint::Frame;
use prime_proto::kraken::ServerMessage;
use prime_proto::{LeftOut, Position};

use crate::round_trip::check_error;

/// A message that decodes is salvaged whole. What is salvaged of another one decodes, and what was left out of it is in the text.
pub(crate) fn server(text: &str) {
    match (ServerMessage::decode(text), ServerMessage::salvage(text)) {
        (Ok(message), Ok(salvaged)) => {
            assert!(salvaged.is_whole(), "{salvaged:?}: {text}");
            assert_eq!(salvaged.message, message, "{text}");
        }
        (Err(_), Ok(salvaged)) => {
            assert!(!salvaged.is_whole(), "{text}");
            check_parts(&salvaged.left_out, text);
            let again = ServerMessage::decode(&salvaged.message.encode());
            assert_eq!(again.ok().as_ref(), Some(&salvaged.message), "{text}");
        }
        (Err(_), Err(error)) => check_error(&error, text),
        (Ok(_), Err(error)) => panic!("{error}: {text}"),
    }
}

/// The same of a frame and its payload.
pub(crate) fn frame(frame: &Frame) {
    match (frame.payload(), frame.salvage()) {
        (Ok(_), Ok(salvaged)) => {
            assert!(salvaged.is_whole(), "{salvaged:?}");
            assert_eq!(salvaged.message, *frame);
        }
        (Err(_), Ok(salvaged)) => {
            assert!(!salvaged.is_whole(), "{frame:?}");
            check_parts(&salvaged.left_out, frame.o.as_str());
            if let Err(error) = salvaged.message.payload() {
                panic!("{error}: {}", salvaged.message.encode());
            }
        }
        (Err(error), Err(same)) => assert_eq!(error, same),
        (Ok(_), Err(error)) => panic!("{error}: {}", frame.encode()),
    }
}

/// Each part is in the text, in order, with its error.
fn check_parts(parts: &[LeftOut], text: &str) {
    assert!(parts.is_sorted_by_key(|part| part.index), "{parts:?}");
    for part in parts {
        assert!(text.contains(&part.json), "{part:?}: {text}");
        let offset = part.error.offset();
        assert!(text.is_char_boundary(offset), "{part:?}: {text}");
        assert_eq!(part.error.position(), Position::of(text, offset), "{part:?}: {text}");
        assert!(part.error.path().contains(&format!("[{}]", part.index)), "{part:?}");
    }
}
