//! Payloads of AlphaPoint with decimals.

use anyhow::Result;
use prime_proto::alphapoint::Frame;
use prime_proto::alphapoint::market::Level2UpdateEvent;
use prime_proto::alphapoint::order::{GetOpenOrders, OrderStateEvent, SendOrder};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use sonic_rs::LazyValue;

use super::{Field, US, idiomatic_payload};
use crate::peers::alphapoint as peers;
use crate::peers::{idiomatic, plain};

/// Adds the contestants for the payload of a frame, if it is one of these.
pub(super) fn payload<'a>(field: &mut Field<'a>, name: &str, text: &'a str) -> Result<bool> {
    let frame = Frame::decode(text)?;
    match name {
        "Level2UpdateEvent" => {
            frame.event::<Level2UpdateEvent>()?;
            field.add(US, move || {
                Frame::decode(text).and_then(|frame| frame.event::<Level2UpdateEvent>())
            });
            decoders::<Rows>(field, text);
        }
        "OrderStateEvent" => {
            frame.event::<OrderStateEvent>()?;
            field.add(US, move || {
                Frame::decode(text).and_then(|frame| frame.event::<OrderStateEvent>())
            });
            decoders::<Order>(field, text);
        }
        "GetOpenOrders" => {
            frame.reply::<GetOpenOrders>()?;
            field.add(US, move || {
                Frame::decode(text).and_then(|frame| frame.reply::<GetOpenOrders>())
            });
            decoders::<Orders>(field, text);
        }
        _ => return Ok(false),
    }
    Ok(true)
}

/// A payload type, for any type of decimals.
trait Family {
    type Owned: for<'de> Deserialize<'de>;
    type SerdeJson<'a>: Deserialize<'a>;
    type Sonic<'a>: Deserialize<'a>;
}

struct Rows;
struct Order;
struct Orders;

impl Family for Rows {
    type Owned = Vec<peers::Level2Row<peers::Exact>>;
    type SerdeJson<'a> = Vec<peers::Level2Row<&'a RawValue>>;
    type Sonic<'a> = Vec<peers::Level2Row<LazyValue<'a>>>;
}

impl Family for Order {
    type Owned = peers::Order<String, peers::Exact>;
    type SerdeJson<'a> = peers::Order<&'a str, &'a RawValue>;
    type Sonic<'a> = peers::Order<&'a str, LazyValue<'a>>;
}

impl Family for Orders {
    type Owned = Vec<peers::Order<String, peers::Exact>>;
    type SerdeJson<'a> = Vec<peers::Order<&'a str, &'a RawValue>>;
    type Sonic<'a> = Vec<peers::Order<&'a str, LazyValue<'a>>>;
}

/// simd-json does not keep the text of numbers, so decimals would lose digits: it is left out.
fn decoders<F: Family>(field: &mut Field<'_>, text: &str) {
    let text = text.to_owned();
    let (one, two, three) = (text.clone(), text.clone(), text);
    field.add("idiomatic", move || idiomatic_payload::<F::Owned>(&one));
    field.add("serde_json", move || -> Result<()> {
        let frame: plain::Frame<'_> = serde_json::from_str(&two)?;
        std::hint::black_box(serde_json::from_str::<F::SerdeJson<'_>>(&frame.o)?);
        Ok(())
    });
    field.add("sonic-rs", move || -> Result<()> {
        let frame: plain::Frame<'_> = sonic_rs::from_str(&three)?;
        std::hint::black_box(sonic_rs::from_str::<F::Sonic<'_>>(&frame.o)?);
        Ok(())
    });
}

/// The request of `SendOrder`.
pub(super) fn send_order(field: &mut Field<'_>, frame: &Frame) -> Result<()> {
    let request = frame.request_of::<SendOrder>()?;
    let number = frame.i;
    field.add(US, move || {
        Ok::<_, ()>(Frame::encode_request::<SendOrder>(number, &request))
    });

    let text = frame.o.as_str().to_owned();
    let request: peers::SendOrder<peers::Exact> = serde_json::from_str(&text)?;
    field.add("idiomatic", move || {
        let (n, o) = ("SendOrder".to_owned(), serde_json::to_string(&request)?);
        serde_json::to_string(&idiomatic::Frame { m: 0, i: number, n, o })
    });
    let request: peers::SendOrder<Box<RawValue>> = serde_json::from_str(&text)?;
    field.add("serde_json", move || {
        framed(
            &request,
            number,
            |frame| Ok(serde_json::to_string(frame)?),
            |order| Ok(serde_json::to_string(order)?),
        )
    });
    let request: peers::SendOrder<sonic_rs::OwnedLazyValue> = sonic_rs::from_str(&text)?;
    field.add("sonic-rs", move || {
        framed(
            &request,
            number,
            |frame| Ok(sonic_rs::to_string(frame)?),
            |order| Ok(sonic_rs::to_string(order)?),
        )
    });
    Ok(())
}

fn framed<T: Serialize>(
    request: &T,
    i: i64,
    write_frame: impl Fn(&plain::Frame<'_>) -> Result<String>,
    write_request: impl Fn(&T) -> Result<String>,
) -> Result<String> {
    write_frame(&plain::Frame {
        m: 0,
        i,
        n: "SendOrder",
        o: write_request(request)?.into(),
    })
}
