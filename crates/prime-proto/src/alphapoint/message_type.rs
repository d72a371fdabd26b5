//! `m`: the type of a frame.

crate::open_code! {
    /// Type of a frame. The manual documents six; other numbers are kept.
    pub struct MessageType {
        /// A request of a client. In practice also used to subscribe and unsubscribe.
        REQUEST = 0, "Request";
        /// A reply of the server, including most refusals.
        REPLY = 1, "Reply";
        /// A client subscribes to an event. Documented only; no known client uses it.
        SUBSCRIBE = 2, "SubscribeToEvent";
        /// An event, whose name is `n`; `i` is a counter of the socket, not the number of a request.
        EVENT = 3, "Event";
        /// A client unsubscribes from an event. Documented only.
        UNSUBSCRIBE = 4, "UnsubscribeFromEvent";
        /// The server could not process the request; `o` may not be JSON.
        ERROR = 5, "Error";
    }
}

impl MessageType {
    /// Whether clients send frames of this type.
    #[must_use]
    pub fn is_request(self) -> bool {
        matches!(self, Self::REQUEST | Self::SUBSCRIBE | Self::UNSUBSCRIBE)
    }

    /// Whether `i` is the number of the request to which the frame replies.
    #[must_use]
    pub fn is_reply(self) -> bool {
        matches!(self, Self::REPLY | Self::ERROR)
    }
}
