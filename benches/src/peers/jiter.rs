//! Decoders written by hand with jiter's iterator, into the structs of [`plain`](super::plain).

use std::borrow::Cow;
use std::collections::HashMap;

use anyhow::{Context, Result, bail};
use jiter::{Jiter, JsonValue};

use super::plain::{Action, Level, MarketDataSnapshot, Setting, Update, User};

/// A record in the `data` of an update.
pub trait Record<'a>: Sized {
    /// Reads one record.
    ///
    /// # Errors
    /// If the text is not JSON, or not such a record.
    fn read(jiter: &mut Jiter<'a>) -> Result<Self>;
}

/// Decodes an update.
///
/// # Errors
/// If the text is not JSON, or not such an update.
pub fn update<'a, T: Record<'a>>(text: &'a str) -> Result<Update<'a, T>> {
    let mut jiter = Jiter::new(text.as_bytes());
    let (mut reqid, mut kind, mut tag, mut ts, mut initial, mut seq_num) = (None, None, None, None, None, None);
    let (mut action, mut total_count, mut data, mut next) = (None, None, None, None);
    let mut name = jiter.next_object()?;
    while let Some(member) = name {
        match member {
            "reqid" => reqid = Some(unsigned(&mut jiter)?),
            "type" => kind = Some(borrowed(&mut jiter)?),
            "tag" => tag = Some(string(&mut jiter)?),
            "ts" => ts = Some(borrowed(&mut jiter)?),
            "initial" => initial = Some(jiter.next_bool()?),
            "seqNum" => seq_num = Some(unsigned(&mut jiter)?),
            "action" => action = Some(self::action(&mut jiter)?),
            "total_count" => total_count = Some(unsigned(&mut jiter)?),
            "data" => data = Some(list(&mut jiter, T::read)?),
            "next" => next = Some(borrowed(&mut jiter)?),
            _ => jiter.next_skip()?,
        }
        name = jiter.next_key()?;
    }
    jiter.finish()?;
    Ok(Update {
        reqid: reqid.context("reqid")?,
        kind: kind.context("type")?,
        tag,
        ts: ts.context("ts")?,
        initial,
        seq_num: seq_num.context("seqNum")?,
        action,
        total_count,
        data: data.context("data")?,
        next,
    })
}

impl<'a> Record<'a> for User<'a> {
    fn read(jiter: &mut Jiter<'a>) -> Result<Self> {
        let (mut customer_user_id, mut email, mut display_name) = (None, None, None);
        let (mut config, mut permissions, mut market_account_authorizations) = (None, None, None);
        let mut name = jiter.next_object()?;
        while let Some(member) = name {
            match member {
                "CustomerUserID" => customer_user_id = Some(borrowed(jiter)?),
                "Email" => email = Some(string(jiter)?),
                "DisplayName" => display_name = Some(string(jiter)?),
                "Config" => config = Some(list(jiter, setting)?),
                "Permissions" => permissions = Some(list(jiter, borrowed)?),
                "MarketAccountAuthorizations" => market_account_authorizations = Some(authorizations(jiter)?),
                _ => jiter.next_skip()?,
            }
            name = jiter.next_key()?;
        }
        Ok(Self {
            customer_user_id: customer_user_id.context("CustomerUserID")?,
            email: email.context("Email")?,
            display_name: display_name.context("DisplayName")?,
            config: config.context("Config")?,
            permissions,
            market_account_authorizations,
        })
    }
}

fn setting<'a>(jiter: &mut Jiter<'a>) -> Result<Setting<'a>> {
    let (mut timestamp, mut customer_user_id, mut mode, mut key, mut value) = (None, None, None, None, None);
    let mut name = jiter.next_object()?;
    while let Some(member) = name {
        match member {
            "Timestamp" => timestamp = Some(unsigned(jiter)?),
            "CustomerUserID" => customer_user_id = Some(borrowed(jiter)?),
            "Mode" => mode = Some(borrowed(jiter)?),
            "Key" => key = Some(borrowed(jiter)?),
            "Value" => value = Some(string(jiter)?),
            _ => jiter.next_skip()?,
        }
        name = jiter.next_key()?;
    }
    Ok(Setting {
        timestamp: timestamp.context("Timestamp")?,
        customer_user_id: customer_user_id.context("CustomerUserID")?,
        mode,
        key: key.context("Key")?,
        value: value.context("Value")?,
    })
}

fn authorizations<'a>(jiter: &mut Jiter<'a>) -> Result<HashMap<&'a str, Vec<&'a str>>> {
    let mut accounts = HashMap::new();
    let mut start = jiter.current_index();
    let mut has_name = jiter.next_object_bytes()?.is_some();
    while has_name {
        let account = name_since(start, jiter)?;
        accounts.insert(account, list(jiter, borrowed)?);
        start = jiter.current_index();
        has_name = jiter.next_key_bytes()?.is_some();
    }
    Ok(accounts)
}

impl<'a> Record<'a> for MarketDataSnapshot<'a> {
    fn read(jiter: &mut Jiter<'a>) -> Result<Self> {
        let (mut timestamp, mut symbol, mut status, mut bids, mut offers) = (None, None, None, None, None);
        let mut name = jiter.next_object()?;
        while let Some(member) = name {
            match member {
                "Timestamp" => timestamp = Some(borrowed(jiter)?),
                "Symbol" => symbol = Some(borrowed(jiter)?),
                "Status" => status = Some(borrowed(jiter)?),
                "Bids" => bids = Some(list(jiter, level)?),
                "Offers" => offers = Some(list(jiter, level)?),
                _ => jiter.next_skip()?,
            }
            name = jiter.next_key()?;
        }
        Ok(Self {
            timestamp,
            symbol: symbol.context("Symbol")?,
            status: status.context("Status")?,
            bids: bids.context("Bids")?,
            offers: offers.context("Offers")?,
        })
    }
}

fn level<'a>(jiter: &mut Jiter<'a>) -> Result<Level<'a>> {
    let (mut price, mut size) = (None, None);
    let mut name = jiter.next_object()?;
    while let Some(member) = name {
        match member {
            "Price" => price = Some(borrowed(jiter)?),
            "Size" => size = Some(borrowed(jiter)?),
            _ => jiter.next_skip()?,
        }
        name = jiter.next_key()?;
    }
    Ok(Level {
        price: price.context("Price")?,
        size: size.context("Size")?,
    })
}

fn action(jiter: &mut Jiter<'_>) -> Result<Action> {
    match jiter.next_str()? {
        "Update" => Ok(Action::Update),
        "Remove" => Ok(Action::Remove),
        _ => bail!("unknown action"),
    }
}

/// Reads an unsigned integer from its digits: for times in nanoseconds, jiter would use a big integer.
fn unsigned(jiter: &mut Jiter<'_>) -> Result<u64> {
    let digits = std::str::from_utf8(jiter.next_number_bytes()?)?;
    Ok(digits.parse()?)
}

/// Reads a string, borrowed from the text if it has no escape sequence.
fn string<'a>(jiter: &mut Jiter<'a>) -> Result<Cow<'a, str>> {
    match jiter.next_value()? {
        JsonValue::Str(text) => Ok(text),
        _ => bail!("expected a string"),
    }
}

/// Reads a string without escape sequences.
fn borrowed<'a>(jiter: &mut Jiter<'a>) -> Result<&'a str> {
    match string(jiter)? {
        Cow::Borrowed(text) => Ok(text),
        Cow::Owned(_) => bail!("expected a string without escape sequences"),
    }
}

/// The member name read since `start`, borrowed from the text: jiter lends a name only until the next call.
fn name_since<'a>(start: usize, jiter: &Jiter<'a>) -> Result<&'a str> {
    let read = std::str::from_utf8(jiter.slice_to_current(start))?;
    let name = read.split('"').nth(1).context("expected a member name")?;
    if name.contains('\\') {
        bail!("expected a member name without escape sequences");
    }
    Ok(name)
}

fn list<'a, T>(jiter: &mut Jiter<'a>, read: impl Fn(&mut Jiter<'a>) -> Result<T>) -> Result<Vec<T>> {
    let mut items = Vec::new();
    let mut next = jiter.next_array()?;
    while next.is_some() {
        items.push(read(jiter)?);
        next = jiter.array_step()?;
    }
    Ok(items)
}
