//! Integration tests, in one binary: properties of more than one message.

mod alphapoint;
mod alphapoint_forms;
mod client;
mod corpus;
mod documentation;
mod doors;
mod exact_json;
mod fixtures;
mod json_suite;
mod kraken;
mod leniency;
mod limits;
mod normalised;
mod properties;
mod protocol;
mod reader;
mod refusals;
mod repair;
mod salvage;
mod samples;
mod secrets;
mod user_records;
mod variants;
mod walk;
mod wire;
