//! Lists and rows without their faulty items.

use super::registry::{REGISTRY, Registry};
use super::{AnyPayload, Frame};
use crate::alphapoint::registry::PayloadEntry;
use crate::salvage::{self, LeftOut, Optional, Salvaged};
use crate::scan::skip_whitespace;
use crate::{DecodeError, Limits};

/// A list of which some items were left out: its text, and the value that it is.
struct Rest<T> {
    text: String,
    value: T,
    left_out: Vec<LeftOut>,
}

/// Takes the items out of a payload that cannot be decoded. `decode` returns errors without line and column.
fn items<T>(text: &str, name: &'static str, decode: impl Fn(&str) -> Result<T, DecodeError>) -> Option<Rest<T>> {
    let start = skip_whitespace(text.as_bytes(), 0);
    let optional = Optional {
        members: &[],
        required: &[],
    };
    let list = salvage::list(text, start, &optional, |item| {
        let list = ["[", item, "]"].concat();
        decode(&list).map(drop).map_err(DecodeError::of_only_item)
    })?;
    let is_end = skip_whitespace(text.as_bytes(), list.end) == text.len();
    if list.left_out.is_empty() || !is_end {
        return None;
    }
    let explain = |part: LeftOut| LeftOut {
        error: part.error.of_kind(name),
        ..part
    };
    Some(Rest {
        value: decode(&list.text).ok()?,
        text: list.text,
        left_out: list.left_out.into_iter().map(explain).collect(),
    })
}

/// Decodes a payload without the items that cannot be decoded.
pub(super) fn payload<T>(
    text: &str,
    name: &'static str,
    decode: impl Fn(&str) -> Result<T, DecodeError>,
) -> Result<Salvaged<T>, DecodeError> {
    let error = match decode(text) {
        Ok(value) => return Ok(Salvaged::whole(value)),
        Err(error) => error,
    };
    if !error.is_limit()
        && let Some(rest) = items(text, name, decode)
    {
        return Ok(Salvaged {
            message: rest.value,
            left_out: rest.left_out,
        });
    }
    Err(error.located(text).of_kind(name))
}

impl PayloadEntry {
    /// Decodes a payload without a frame. If it is a list, the items and rows that cannot be decoded are left out: see [`Salvaged`].
    ///
    /// # Errors
    /// Those of [`decode`](Self::decode), if the payload is not a list or the fault is not in an item.
    pub fn salvage(&'static self, text: &str, limits: &Limits) -> Result<Salvaged<AnyPayload>, DecodeError> {
        if let Ok(payload) = self.decode(text, limits) {
            return Ok(Salvaged::whole(payload));
        }
        payload(text, self.name(), |text| self.read_payload(text, limits))
    }
}

impl Frame {
    /// The frame with a payload that can be decoded: if it is a list, the items and rows that cannot be decoded are left out; see
    /// [`Salvaged`]. A frame whose payload can be decoded, or is not known, is returned as it is.
    ///
    /// Paths begin with `o`; offset and position are those in the payload.
    ///
    /// ```
    /// use prime_proto::alphapoint::Frame;
    /// use prime_proto::alphapoint::market::Level2UpdateEvent;
    ///
    /// let text = r#"{"m":3,"i":4,"n":"Level2UpdateEvent","o":"[[1,0,1790134050672,2,86754.79,0,86698.14,7,0,1],[2]]"}"#;
    /// let frame = Frame::decode(text)?;
    /// assert!(frame.event::<Level2UpdateEvent>().is_err());
    ///
    /// let salvaged = frame.salvage()?;
    /// assert_eq!(salvaged.message.event::<Level2UpdateEvent>()?.len(), 1);
    /// assert_eq!((salvaged.left_out[0].index, &*salvaged.left_out[0].json), (1, "[2]"));
    /// # Ok::<(), prime_proto::DecodeError>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`Frame::payload`], if the payload is not a list or the fault is not in an item.
    pub fn salvage(&self) -> Result<Salvaged<Self>, DecodeError> {
        self.salvage_of(&REGISTRY, &Limits::DEFAULT)
    }

    /// [`salvage`](Self::salvage) by the calls and events of a registry, within limits.
    ///
    /// # Errors
    /// Those of `salvage`, and if the payload exceeds a limit.
    pub fn salvage_of(&self, registry: &Registry, limits: &Limits) -> Result<Salvaged<Self>, DecodeError> {
        let Err(error) = self.payload_of(registry, limits) else {
            return Ok(Salvaged::whole(self.clone()));
        };
        let entry = self.m.role().and_then(|role| registry.payload(&self.n, role));
        let Some(entry) = entry.filter(|_| !error.is_limit()) else {
            return Err(error);
        };
        let rest = items(self.o.as_str(), entry.name(), |text| entry.read_payload(text, limits));
        let Some(rest) = rest else { return Err(error) };
        let explain = |part: LeftOut| LeftOut {
            error: part.error.in_member("o"),
            ..part
        };
        Ok(Salvaged {
            message: Self {
                o: rest.text.into(),
                ..self.clone()
            },
            left_out: rest.left_out.into_iter().map(explain).collect(),
        })
    }
}
