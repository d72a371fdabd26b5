//! Properties of values and messages made with constructors.

use std::fmt::{Debug, Display};
use std::time::Duration;

use arbitrary::{Result, Unstructured};
use prime_proto::alphapoint::order::{OrderType, SendOrder, SendOrderRequest, Side as OrderSide};
use prime_proto::alphapoint::user::{
    Config, ConfigEntry, SetUserConfig, SetUserConfigRequest, SetUserInfo, SetUserInfoRequest,
};
use prime_proto::alphapoint::{Frame, UserId};
use prime_proto::json::{self, Decode};
use prime_proto::kraken::{
    ClOrdId, ClientMessage, Command, NewOrderSingle, RequestId, Side, SteadyPace, Subscribe, Symbol, TimeInForce,
    UserConfig, UserSubscription,
};
use prime_proto::wire::{
    Decimal, Extra, Interval, JsonText, MaybeQuoted, Number, RawJson, Secret, Text, Timestamp, TimestampMillis, Word,
};
use serde::Serialize;

/// Every value and message made with constructors round-trips.
pub(crate) fn constructed(choices: &mut Unstructured<'_>) -> Result<()> {
    let parts = Parts::choose(choices)?;
    times(&parts);
    texts(&parts);
    messages(&parts);
    frames(&parts);
    Ok(())
}

/// The parts that values are made of.
#[derive(Debug)]
struct Parts<'a> {
    nanoseconds: i64,
    digits: u8,
    seconds: i64,
    nanosecond: u32,
    mantissa: i128,
    scale: u8,
    reqid: u64,
    text: &'a str,
    word: &'a str,
    names: Vec<&'a str>,
}

impl<'a> Parts<'a> {
    fn choose(choices: &mut Unstructured<'a>) -> Result<Self> {
        Ok(Self {
            nanoseconds: choices.arbitrary()?,
            digits: choices.arbitrary()?,
            seconds: choices.arbitrary()?,
            nanosecond: choices.arbitrary()?,
            mantissa: choices.arbitrary()?,
            scale: choices.arbitrary()?,
            reqid: choices.arbitrary()?,
            text: choices.arbitrary()?,
            word: choices.arbitrary()?,
            names: choices.arbitrary()?,
        })
    }

    fn time(&self) -> Timestamp {
        Timestamp::from_nanoseconds(self.nanoseconds).with_fraction_digits(self.digits)
    }

    fn decimal(&self) -> Decimal {
        let number = rust_decimal::Decimal::try_from_i128_with_scale(self.mantissa >> 32, u32::from(self.scale));
        number.unwrap_or_default().into()
    }

    fn interval(&self) -> Interval {
        sure(Interval::try_from(Duration::from_nanos(
            self.nanoseconds.unsigned_abs() >> 1,
        )))
    }

    fn extra(&self) -> Extra {
        let mut extra = Extra::new();
        for name in &self.names {
            extra.insert(format!("newer {name}"), RawJson::string(self.text));
        }
        extra
    }
}

fn times(parts: &Parts<'_>) {
    round_trips(&parts.time());
    round_trips(&TimestampMillis::from(parts.time()));
    if let Ok(time) = TimestampMillis::from_milliseconds(parts.nanoseconds) {
        round_trips(&time);
    }
    let time = chrono::DateTime::from_timestamp(parts.seconds, parts.nanosecond);
    if let Some(Ok(time)) = time.map(Timestamp::try_from) {
        round_trips(&time);
    }
    round_trips(&parts.interval());
}

fn texts(parts: &Parts<'_>) {
    round_trips(&parts.decimal());
    round_trips(&Decimal::from(parts.nanoseconds));
    let number = Number::from(parts.decimal());
    round_trips(&number);
    round_trips(&MaybeQuoted::quoted(number));
    round_trips(&MaybeQuoted::bare(parts.nanoseconds));
    round_trips(&Word::<OrderSide>::from_name(parts.text));
    round_trips(&Word::<OrderSide>::from_number(parts.nanoseconds));
    round_trips(&JsonText::from(parts.text));
    round_trips(&Text::from(parts.text));
    let raw = RawJson::string(parts.text);
    assert_eq!(raw.as_string().as_deref(), Some(parts.text));
    round_trips(&raw);
    round_trips(&parts.extra());
}

fn messages(parts: &Parts<'_>) {
    let reqid = sure(RequestId::new(parts.reqid.max(1)));
    let symbol = Symbol::from(parts.text);
    let (id, side, time_in_force) = (
        ClOrdId::from(parts.word),
        Side::from(parts.word),
        TimeInForce::from(parts.text),
    );
    let order = NewOrderSingle::draft(symbol, id, side, parts.decimal()).limit(parts.decimal(), time_in_force);
    let mut order = order.steady_pace(SteadyPace::new(parts.decimal(), parts.interval()));
    order.transact_time = Some(parts.time());
    order.extra = parts.extra();
    message_round_trips(&Command::new(reqid, order).into());
    let setting = UserConfig::new(parts.word, JsonText::from(parts.text)).timestamp(parts.time());
    message_round_trips(&Command::new(reqid, setting).into());
    let subscribe = Subscribe::new(reqid, [UserSubscription::new().into()]);
    message_round_trips(&subscribe.tag(parts.text).ts(parts.time()).into());
}

fn frames(parts: &Parts<'_>) {
    let user = UserId::from(parts.nanoseconds);
    let settings: Config = parts
        .names
        .iter()
        .map(|name| ConfigEntry::new(*name, RawJson::string(parts.text)))
        .collect();
    let request = SetUserConfigRequest::new(user, parts.word, settings);
    let frame = frame_round_trips(&Frame::request::<SetUserConfig>(parts.nanoseconds, &request));
    assert_eq!(sure(frame.request_of::<SetUserConfig>()), request);
    assert_eq!(
        Frame::encode_request::<SetUserConfig>(parts.nanoseconds, &request),
        frame.encode()
    );

    let mut request = SetUserInfoRequest::new(user).password(Secret::from(parts.text));
    request.extra = parts.extra();
    let frame = frame_round_trips(&Frame::request::<SetUserInfo>(parts.nanoseconds, &request));
    assert_eq!(sure(frame.request_of::<SetUserInfo>()), request);

    let (id, number) = (parts.nanoseconds, Number::from(parts.decimal()));
    let order = SendOrderRequest::new(id.into(), id.into(), id.into(), OrderSide::Sell, OrderType::Limit);
    let mut order = order.quantity(number).limit_price(number).client_order_id(id);
    order.extra = parts.extra();
    let frame = frame_round_trips(&Frame::request::<SendOrder>(id, &order));
    assert_eq!(sure(frame.request_of::<SendOrder>()), order);
}

fn sure<T, E: Display>(result: std::result::Result<T, E>) -> T {
    result.unwrap_or_else(|error| panic!("{error}"))
}

/// Checks that a value round-trips, and so does the text written for it.
fn round_trips<T: Debug + PartialEq + Decode + Serialize>(value: &T) {
    let write = |value: &T| serde_json::to_string(value).unwrap_or_else(|error| panic!("{error}: {value:?}"));
    let text = write(value);
    let again: T = json::decode(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
    assert_eq!(again, *value, "{text}");
    assert_eq!(write(&again), text);
}

fn message_round_trips(message: &ClientMessage) {
    let text = message.encode();
    let again = ClientMessage::decode(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
    assert_eq!(again, *message, "{text}");
}

fn frame_round_trips(frame: &Frame) -> Frame {
    let text = frame.encode();
    let again = Frame::decode(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
    assert_eq!(again, *frame, "{text}");
    again
}
