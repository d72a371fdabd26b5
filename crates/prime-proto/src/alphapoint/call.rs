//! What a call is.

use crate::json::Decode;

/// A function of the gateway: its name, what is sent, what comes back.
///
/// The calls of this module implement it; so can calls of your own venue. [`call!`](crate::call) writes the implementation.
///
/// ```
/// use prime_proto::alphapoint::{Frame, Reply};
/// use prime_proto::wire::{Extra, Record, Text};
///
/// /// `Ping` takes nothing.
/// #[derive(Debug, Default, Record)]
/// struct PingRequest {
///     #[serde(flatten)]
///     extra: Extra,
/// }
///
/// #[derive(Debug, Record)]
/// struct Pong {
///     msg: Text,
///     #[serde(flatten)]
///     extra: Extra,
/// }
///
/// prime_proto::call! {
///     /// Asks whether the gateway is there.
///     pub(crate) struct Ping(PingRequest) -> Reply<Pong>;
/// }
///
/// assert_eq!(Frame::request(4, &PingRequest::default()).encode(), r#"{"m":0,"i":4,"n":"Ping","o":"{}"}"#);
/// let frame = Frame::decode(r#"{"m":1,"i":4,"n":"Ping","o":"{\"msg\":\"PONG\"}"}"#)?;
/// assert!(matches!(frame.reply::<Ping>()?, Reply::Value(pong) if pong.msg == "PONG"));
/// # Ok::<(), prime_proto::DecodeError>(())
/// ```
pub trait Call {
    /// Name of the function, as it stands in `n`. Case matters.
    const NAME: &'static str;
    /// What is sent.
    type Request: CallRequest<Call = Self>;
    /// What comes back.
    type Reply: Decode;
}

/// The payload that asks for a call.
pub trait CallRequest: Decode {
    /// The call.
    type Call: Call<Request = Self>;
}

/// Declares a call: a type of no values that stands for it, with its request and its reply.
///
/// See [`Call`](crate::alphapoint::Call) for an example.
#[macro_export]
macro_rules! call {
    ($(#[$meta:meta])* $vis:vis struct $name:ident($request:ty) -> $reply:ty;) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug)]
        #[non_exhaustive]
        $vis enum $name {}

        impl $crate::alphapoint::Call for $name {
            const NAME: &'static str = ::core::stringify!($name);
            type Request = $request;
            type Reply = $reply;
        }

        impl $crate::alphapoint::CallRequest for $request {
            type Call = $name;
        }
    };
}
