//! The table of messages, and the enums, dispatch and names generated from it.

/// Declares [`ServerMessage`](super::ServerMessage), [`ClientMessage`](super::ClientMessage) and
/// [`Subscription`](super::Subscription).
///
/// A stream named `X` adds `ServerMessage::X` with an `Update<X>`, and its subscription; a command adds
/// `ClientMessage::X` with a `Command<X>`.
macro_rules! protocol {
    (
        server { $($server:ident),* $(,)? }
        client { $($client:ident),* $(,)? }
        streams { $($stream:ident: $subscription:ident),* $(,)? }
        commands { $($command:ident),* $(,)? }
    ) => {
        $crate::kraken::table::union! {
            /// What the server sends.
            pub enum ServerMessage by "type", kind, KINDS, without $crate::kraken::error::decode_without_type {
                $($server($server) = $server,)*
                $($stream($crate::kraken::Update<$stream>) = $stream,)*
            }
            Unknown($crate::kraken::UnknownMessage)
        }

        $crate::kraken::table::union! {
            /// What a client sends.
            pub enum ClientMessage by "type", kind, KINDS, without $crate::kraken::table::without_type {
                $($client($client) = $client,)*
                $($command($crate::kraken::Command<$command>) = $command,)*
            }
            Unknown($crate::kraken::UnknownMessage)
        }

        $crate::kraken::table::union! {
            /// A stream to subscribe to, with its parameters.
            pub enum Subscription by "name", name, NAMES, without $crate::kraken::table::without_name {
                $($stream($subscription) = $stream,)*
            }
            Unknown($crate::kraken::UnknownSubscription)
        }

        $crate::kraken::table::codec!(ServerMessage { $($server)* $($stream)* });
        $crate::kraken::table::codec!(ClientMessage { $($client)* $($command)* });

        impl ClientMessage {
            /// Checks the manual's rules that the types do not express.
            ///
            /// # Errors
            /// Every problem found, with paths such as `data[0].Side`.
            pub fn validate(&self) -> Result<(), Problems> {
                match self {
                    Self::Subscribe(subscribe) => subscribe.validate(),
                    $(Self::$command(command) => command.validate(),)*
                    Self::Unknown(_) => Ok(()),
                    _ => {
                        let mut findings = $crate::kraken::rule::Findings::default();
                        findings.number(self.reqid());
                        findings.finish()
                    }
                }
            }
        }

        impl ServerMessage {
            /// Every stream, with how its records are salvaged.
            const STREAMS: &'static [(&'static str, $crate::kraken::salvage::Records)] =
                &[$($crate::kraken::salvage::stream::<$stream>()),*];

            /// The update, if the message is an update of the stream `T`.
            ///
            /// ```
            /// use prime_proto::kraken::{Order, ServerMessage, User};
            ///
            /// let text = r#"{"reqid":5,"type":"Order","ts":"2021-09-15T03:33:07.545223Z","seqNum":1,"data":[]}"#;
            /// let message = ServerMessage::decode(text)?;
            /// assert_eq!(message.as_update::<Order>().map(|update| update.seq_num), Some(1));
            /// assert_eq!(message.as_update::<User>(), None);
            /// # Ok::<(), prime_proto::DecodeError>(())
            /// ```
            #[must_use]
            pub fn as_update<T: Stream>(&self) -> Option<&Update<T>> {
                let update: &dyn std::any::Any = match self {
                    $(Self::$stream(update) => update,)*
                    _ => return None,
                };
                update.downcast_ref()
            }
        }

        $(
            impl TryFrom<ServerMessage> for Update<$stream> {
                type Error = OtherMessage;

                fn try_from(message: ServerMessage) -> Result<Self, OtherMessage> {
                    match message {
                        ServerMessage::$stream(update) => Ok(update),
                        message => Err(OtherMessage::new(message, <$stream as $crate::wire::Named>::NAME)),
                    }
                }
            }
        )*
    };
}

/// Declares an enum of records that one member distinguishes.
macro_rules! union {
    (
        $(#[doc = $doc:literal])*
        pub enum $name:ident by $member:literal, $accessor:ident, $names:ident, without $without:path {
            $($variant:ident($content:ty) = $named:ty,)*
        }
        Unknown($unknown:ty)
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum $name {
            $(
                #[doc = concat!("`", stringify!($variant), "`; see [`", stringify!($named), "`].")]
                $variant($content),
            )*
            /// A variant newer than this crate.
            Unknown($unknown),
        }

        impl $name {
            #[doc = concat!("Every known `", $member, "`.")]
            pub const $names: &'static [&'static str] = &[$(<$named as $crate::wire::Named>::NAME),*];

            #[doc = concat!("The `", $member, "` on the wire.")]
            #[must_use]
            pub fn $accessor(&self) -> &str {
                match self {
                    $(Self::$variant(_) => <$named as $crate::wire::Named>::NAME,)*
                    Self::Unknown(content) => content.$accessor(),
                }
            }
        }

        $(
            impl From<$content> for $name {
                fn from(content: $content) -> Self {
                    Self::$variant(content)
                }
            }
        )*

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant(content) => content.serialize(serializer),)*
                    Self::Unknown(content) => content.serialize(serializer),
                }
            }
        }

        #[cfg(feature = "schema")]
        impl $name {
            #[doc = concat!("The schema of every known `", $member, "`.")]
            #[must_use]
            pub fn schemas(generator: &mut schemars::SchemaGenerator) -> Vec<(&'static str, schemars::Schema)> {
                vec![$((<$named as $crate::wire::Named>::NAME, generator.subschema_for::<$content>())),*]
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let known = Self::schemas(generator).into_iter().map(|(_, schema)| schema);
                let unknown = <$unknown>::schema(generator, Self::$names);
                let branches: Vec<_> = known.chain(unknown).collect();
                let description = [$($doc),*].map(str::trim).join("\n");
                schemars::json_schema!({ "description": description, "oneOf": branches })
            }
        }

        impl $name {
            /// Fast path: guesses the variant from the member's usual position, decodes it and passes it to `result`. Returns
            /// `otherwise()` if the guess fails or `is_done` is false afterwards. The result is built in place, since messages are
            /// large.
            #[inline(always)]
            fn decode_by_guess<R>(
                reader: &mut $crate::json::Reader<'_>,
                is_done: impl Fn(&mut $crate::json::Reader<'_>) -> bool,
                result: impl Fn(Self) -> R,
                otherwise: impl Fn() -> R,
            ) -> R {
                const MEMBER: &str = concat!("\"", $member, "\":");
                // A wrong guess is detected: each variant checks the member again.
                match reader.ahead(MEMBER) {
                    $(
                        Some(kind) if kind == <$named as $crate::wire::Named>::NAME => {
                            let start = reader.checkpoint();
                            match <$content as $crate::json::Decode>::in_order(reader) {
                                Some(content) if is_done(reader) => result(Self::$variant(content)),
                                Some(_) => otherwise(),
                                None => match reader.again(start) {
                                    Some(content) if is_done(reader) => result(Self::$variant(content)),
                                    _ => otherwise(),
                                },
                            }
                        }
                    )*
                    Some(_) => {
                        let known = const { $crate::wire::record::Known::new(Self::$names) };
                        match <$unknown>::decode_by_guess($member, known, reader) {
                            Some(content) if is_done(reader) => result(Self::Unknown(content)),
                            _ => otherwise(),
                        }
                    }
                    None => otherwise(),
                }
            }

            /// Fallback: looks the member up first, at any position and in any spelling, then decodes the variant.
            #[cold]
            fn decode_by_member(reader: &mut $crate::json::Reader<'_>) -> Option<Self> {
                let kind = reader.find_text($member)?;
                match &*kind {
                    $(
                        kind if kind == <$named as $crate::wire::Named>::NAME => {
                            <$content as $crate::json::Decode>::decode(reader).map(Self::$variant)
                        }
                    )*
                    "" if !reader.has_member_at(reader.checkpoint(), $member) => $without(reader),
                    kind => <$unknown>::decode_as(kind, reader).map(Self::Unknown),
                }
            }
        }

        impl $crate::json::Decode for $name {
            fn decode<Q: $crate::json::Quotes>(reader: &mut $crate::json::Reader<'_, Q>) -> Option<Self> {
                let reader = Q::bare(reader)?;
                let start = reader.checkpoint();
                let found = Self::decode_by_guess(reader, |_| true, Some, || None);
                if found.is_some() {
                    return found;
                }
                reader.rewind(start);
                Self::decode_by_member(reader)
            }

            #[inline]
            fn encode(&self, out: &mut Vec<u8>) {
                match self {
                    $(Self::$variant(content) => $crate::json::Decode::encode(content, out),)*
                    Self::Unknown(content) => content.encode(out),
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::json::deserialize(deserializer)
            }
        }
    };
}

/// Adds `decode`, `encode` and accessors of the common members to an enum of messages.
macro_rules! codec {
    ($name:ident { $($variant:ident)* }) => {
        impl $name {
            fn envelope(&self) -> &dyn $crate::kraken::envelope::Envelope {
                match self {
                    $(Self::$variant(content) => content,)*
                    Self::Unknown(content) => content,
                }
            }

            /// Number of the request or subscription that the message belongs to; `None` if it has none.
            ///
            /// On an unknown kind of message, every call searches the text.
            #[must_use]
            pub fn reqid(&self) -> Option<$crate::kraken::RequestId> {
                self.envelope().reqid()
            }

            /// Time of the sender; `None` if the message has none.
            ///
            /// On an unknown kind of message, every call searches the text.
            #[must_use]
            pub fn ts(&self) -> Option<$crate::wire::Timestamp> {
                self.envelope().ts()
            }

            /// Counter of messages for the request or subscription; `None` if the message has none.
            ///
            /// On an unknown kind of message, every call searches the text.
            #[must_use]
            pub fn seq_num(&self) -> Option<u64> {
                self.envelope().seq_num()
            }

            /// Decodes one message.
            ///
            /// # Errors
            /// If the input is not JSON, has no `type`, or does not match its known kind.
            pub fn decode(input: &(impl $crate::json::Input + ?Sized)) -> Result<Self, $crate::DecodeError> {
                Self::decode_within(input, &$crate::Limits::DEFAULT)
            }

            /// Decodes one message within limits.
            ///
            /// # Errors
            /// Those of `decode`, and if the message exceeds a limit.
            pub fn decode_within(
                input: &(impl $crate::json::Input + ?Sized),
                limits: &$crate::Limits,
            ) -> Result<Self, $crate::DecodeError> {
                let text = input.text()?;
                if let Err(error) = limits.check(text) {
                    return Err($crate::kraken::table::explain(error, text));
                }
                let mut reader = $crate::json::Reader::new(text);
                Self::decode_by_guess(
                    &mut reader,
                    |reader| reader.is_done(),
                    Ok,
                    || Self::decode_otherwise(text),
                )
            }

            /// Decodes a message that the fast path failed to decode, or returns its error.
            #[cold]
            fn decode_otherwise(text: &str) -> Result<Self, $crate::DecodeError> {
                let mut reader = $crate::json::Reader::new(text);
                match Self::decode_by_member(&mut reader) {
                    Some(message) if reader.is_done() => Ok(message),
                    _ => Err($crate::kraken::table::explain(reader.take_failure(), text)),
                }
            }

            /// Encodes the message in its canonical form.
            #[must_use]
            pub fn encode(&self) -> String {
                $crate::json::encode(self)
            }

            /// Appends the message in its canonical form.
            pub fn encode_to(&self, out: &mut Vec<u8>) {
                $crate::json::Decode::encode(self, out);
            }
        }
    };
}

pub(super) use {codec, protocol, union};

use std::borrow::Cow;

use crate::DecodeError;
use crate::json::Reader;
use crate::walk;

/// Reports a message without `type`.
pub(super) fn without_type<T>(reader: &mut Reader<'_>) -> Option<T> {
    reader.missing(reader.checkpoint(), "type")
}

/// Reports a subscription without `name`.
pub(super) fn without_name<T>(reader: &mut Reader<'_>) -> Option<T> {
    reader.missing(reader.checkpoint(), "name")
}

/// Adds the kind, line and column to an error.
#[cold]
pub(super) fn explain(error: DecodeError, text: &str) -> DecodeError {
    let kind = walk::member(text.as_bytes(), "type").map(|place| &text[place]);
    let kind = kind.and_then(|raw| raw.strip_prefix('"')?.strip_suffix('"'));
    let number = walk::member(text.as_bytes(), "reqid").and_then(|place| text[place].parse().ok());
    let error = error.located(text).of_number(number);
    match kind {
        Some(kind) => error.of_kind(Cow::Owned(walk::text(kind).into_owned())),
        None => error,
    }
}

#[cfg(test)]
mod tests;
