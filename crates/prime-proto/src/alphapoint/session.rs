//! Sessions: logging in and out, and keeping the connection.

table! { modules session }
