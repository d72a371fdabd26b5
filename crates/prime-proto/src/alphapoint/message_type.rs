//! `m`: what a frame is.

crate::open_code! {
    /// Sort of a frame. The manual knows six; other numbers are kept as they come.
    pub struct MessageType {
        /// A client asks. In practice also for every subscribe and unsubscribe.
        REQUEST = 0, "Request";
        /// The server answers, also with most refusals.
        REPLY = 1, "Reply";
        /// A client subscribes to an event. Documented only; no client is seen to use it.
        SUBSCRIBE = 2, "SubscribeToEvent";
        /// The server tells of an event, named in `n`; `i` is a counter of the socket, not the number of a request.
        EVENT = 3, "Event";
        /// A client unsubscribes from an event. Documented only.
        UNSUBSCRIBE = 4, "UnsubscribeFromEvent";
        /// The server could not make anything of the request; `o` need not be JSON.
        ERROR = 5, "Error";
    }
}

impl MessageType {
    /// Whether a client sends such frames.
    #[must_use]
    pub fn is_request(self) -> bool {
        matches!(self, Self::REQUEST | Self::SUBSCRIBE | Self::UNSUBSCRIBE)
    }

    /// Whether `i` is the number of the request that is answered.
    #[must_use]
    pub fn is_reply(self) -> bool {
        matches!(self, Self::REPLY | Self::ERROR)
    }
}
