//! What a call is.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::json::direct::{By as _, Way};
use crate::json::quotes::Quotes;
use crate::json::reader::Reader;

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
    type Reply: Serialize + DeserializeOwned;

    /// Reads a request without serde; `None` where serde's way is to be tried.
    #[doc(hidden)]
    #[must_use]
    fn read_request<Q: Quotes>(_: &mut Reader<'_, Q>) -> Option<Self::Request> {
        None
    }

    /// Reads a reply without serde; `None` where serde's way is to be tried.
    #[doc(hidden)]
    #[must_use]
    fn read_reply<Q: Quotes>(_: &mut Reader<'_, Q>) -> Option<Self::Reply> {
        None
    }

    /// Writes a request.
    #[doc(hidden)]
    fn write_request(request: &Self::Request, out: &mut Vec<u8>) {
        Way::<Self::Request>::new().write(request, out);
    }

    /// Writes a reply.
    #[doc(hidden)]
    fn write_reply(reply: &Self::Reply, out: &mut Vec<u8>) {
        Way::<Self::Reply>::new().write(reply, out);
    }
}

/// The payload that asks for a call.
pub trait CallRequest: Serialize + DeserializeOwned {
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

            fn read_request<Q: $crate::__private::Quotes>(
                reader: &mut $crate::__private::Reader<'_, Q>,
            ) -> ::core::option::Option<$request> {
                use $crate::__private::By as _;
                (&$crate::__private::Way::<$request>::new()).read(reader)
            }

            fn read_reply<Q: $crate::__private::Quotes>(
                reader: &mut $crate::__private::Reader<'_, Q>,
            ) -> ::core::option::Option<$reply> {
                use $crate::__private::By as _;
                (&$crate::__private::Way::<$reply>::new()).read(reader)
            }

            fn write_request(request: &$request, out: &mut ::std::vec::Vec<u8>) {
                use $crate::__private::By as _;
                (&$crate::__private::Way::<$request>::new()).write(request, out);
            }

            fn write_reply(reply: &$reply, out: &mut ::std::vec::Vec<u8>) {
                use $crate::__private::By as _;
                (&$crate::__private::Way::<$reply>::new()).write(reply, out);
            }
        }

        impl $crate::alphapoint::CallRequest for $request {
            type Call = $name;
        }
    };
}
