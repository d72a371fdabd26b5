//! Facts from the manual of `AlphaPoint`: release 2.23, and the documentation of later releases for members added in them.
//!
//! *`RemoveUserConfig`* prints the request and reply of another call; the vendor's own copy of the release has others, which
//! the types read as well. Both count as documented.

mod account;
mod market;
mod order;

use super::{Fact, Rule, When, fact};

pub(super) fn facts(record: &str) -> &'static [Fact] {
    match record {
        "Frame" => FRAME,
        "UserInfo" => USER_INFO,
        "ConfigEntry" => CONFIG_ENTRY,
        "StandardResponse" => STANDARD_RESPONSE,
        "SubscribeLevel2Request" => SUBSCRIBE_LEVEL2,
        "SendOrderRequest" => SEND_ORDER,
        "SendOrderReceipt" => SEND_ORDER_RECEIPT,
        "GetOpenOrdersRequest" => GET_OPEN_ORDERS,
        "GetUserPermissionsRequest" => GET_USER_PERMISSIONS,
        "GetWithdrawTemplateRequest" => GET_WITHDRAW_TEMPLATE,
        "AuthenticateUserRequest" | "ResetPasswordRequest" => AUTHENTICATE_USER,
        "Authentication" => AUTHENTICATION,
        _ => {
            let chapters = [account::facts, market::facts, order::facts];
            let mut facts = chapters.iter().map(|facts| facts(record));
            facts.find(|facts| !facts.is_empty()).unwrap_or_default()
        }
    }
}

/// *Message Frame*: the number must not be 0.
const FRAME: &[Fact] = &[fact("i", Rule::Forbidden(&["0"]))];

/// *`GetUserInfo`*, *`SetUserInfo`*. `AffiliateId` is the name in the examples and on the wire, `AffiliatedId` in the tables;
/// `RefererId` is the name throughout the manual, `ReferrerId` in the tables of 3.5. `UserLevel` is known from recordings of
/// one venue. `PasswordHash` and `Salt` are "not currently used" and "reserved": an empty string.
///
/// `DateTimeCreated` and `PendingCodeTime` are "long integer ... in ISO 8601 format" in the tables and strings in the
/// examples: both count as documented. Examples of 3.5 print times without a zone; the section on time formats has one, and
/// so has every recording.
const USER_INFO: &[Fact] = &[
    fact("PasswordHash", Rule::Only(&[""])),
    fact("AffiliateId", Rule::RequiredOr("AffiliatedId")),
    fact("AffiliatedId", Rule::Misspelt("AffiliateId")),
    fact("RefererId", Rule::RequiredOr("ReferrerId")),
    fact("ReferrerId", Rule::Misspelt("RefererId")),
    fact("Salt", Rule::Only(&[""])),
    fact("UserLevel", Rule::Undocumented),
];

/// *`SetUserConfig`*: `Key` and `Value`. `Name` belongs to `RegisterNewUser` "and only" to that.
const CONFIG_ENTRY: &[Fact] = &[
    fact("Name", Rule::Misspelt("Key")),
    fact("name", Rule::Misspelt("Key")),
    fact("key", Rule::Misspelt("Key")),
    fact("value", Rule::Misspelt("Value")),
];

/// *Standard Response Object and Common Error Codes*. All four members are required, but 3.5 prints `{"result": true}` for
/// `RemoveUserConfig`. 909 is known from a capture. On success the two strings are null in the tables and empty in the
/// examples: both count as documented. 3.5 prints "Invalid Response" for 100; 106 is new in 3.3, 107 in one venue's
/// documentation of 4.x, whose `ModifyOrder` prints "Invalid Quantity" for 100.
const STANDARD_RESPONSE: &[Fact] = &[
    fact("errormsg", Rule::Required).when(BUT_REMOVE_USER_CONFIG),
    fact("errormsg", Rule::Listed(MESSAGES)),
    fact("errorcode", Rule::Required).when(BUT_REMOVE_USER_CONFIG),
    fact("errorcode", Rule::Bare),
    fact("errorcode", Rule::UndocumentedValues(&["909"])),
    fact("errorcode", Rule::Only(&["0"])).when(When::Is("result", "true")),
    fact("errorcode", Rule::Forbidden(&["0"])).when(When::Is("result", "false")),
    fact("detail", Rule::Required).when(BUT_REMOVE_USER_CONFIG),
];

const BUT_REMOVE_USER_CONFIG: When = When::KindIsNot("RemoveUserConfig");

const MESSAGES: &[&str] = &[
    "",
    "Not Authorized",
    "Invalid Request",
    "Invalid Response",
    "Invalid Quantity",
    "Operation Failed",
    "Server Error",
    "Resource Not Found",
    "Operation Not Supported",
    "Operation In Process",
];

/// *`SubscribeLevel2`*: the instrument by number or symbol; the gateway replies that all three are required.
const SUBSCRIBE_LEVEL2: &[Fact] = &[
    fact("OMSId", Rule::Required),
    fact("InstrumentId", Rule::RequiredOr("Symbol")),
    fact("Depth", Rule::Required),
];

/// *`SendOrder`*: a quantity, or a value since release 4.
const SEND_ORDER: &[Fact] = &[
    fact("OMSId", Rule::Required),
    fact("Quantity", Rule::RequiredOr("Value")),
    fact("StopPrice", Rule::Bare),
];

/// *`SendOrder`*: the table lists the numbers of the status; every reply contains its name.
const SEND_ORDER_RECEIPT: &[Fact] = &[fact("errormsg", Rule::Required)];

/// *`GetOpenOrders`*.
const GET_OPEN_ORDERS: &[Fact] = &[fact("OMSId", Rule::Required), fact("AccountId", Rule::Required)];

/// *`GetUserPermissions`*: the vendor's own client leaves the user out.
const GET_USER_PERMISSIONS: &[Fact] = &[fact("UserId", Rule::Required)];

/// *`GetWithdrawTemplate`*.
const GET_WITHDRAW_TEMPLATE: &[Fact] = &[fact("OMSId", Rule::Required), fact("ProductId", Rule::Required)];

/// *`AuthenticateUser`*: the name has two capital letters.
const AUTHENTICATE_USER: &[Fact] = &[fact("Username", Rule::Misspelt("UserName"))];

/// *`AuthenticateUser`*, *`Authenticate`*: in 2017 one venue named the token `Token`, and its identifiers were strings.
const AUTHENTICATION: &[Fact] = &[
    fact("Token", Rule::OlderName("SessionToken")),
    fact("AccountId", Rule::Bare),
    fact("OMSId", Rule::Bare),
];
