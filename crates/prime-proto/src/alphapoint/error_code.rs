//! Error codes of the standard object.

crate::open_code! {
    /// Error code in the standard object; 0 means success.
    ///
    /// Evidence: tables of the manual (20 to 104), of later releases (106) and of one venue (107), and a capture (909). Other
    /// numbers are kept.
    pub struct ErrorCode {
        /// The call was received.
        SUCCESS = 0, "Success";
        /// The caller may not do this.
        NOT_AUTHORIZED = 20, "Not Authorized";
        /// The request does not make sense. Some pages of later releases print "Invalid Response" for the same code.
        INVALID_REQUEST = 100, "Invalid Request";
        /// The request was understood and could not be carried out.
        OPERATION_FAILED = 101, "Operation Failed";
        /// An error of the server.
        SERVER_ERROR = 102, "Server Error";
        /// An object that the request refers to does not exist.
        RESOURCE_NOT_FOUND = 104, "Resource Not Found";
        /// This installation does not offer the call. Releases from 3.3 on.
        OPERATION_NOT_SUPPORTED = 106, "Operation Not Supported";
        /// The request was accepted and is being processed, although `result` is false. One venue's documentation.
        OPERATION_IN_PROCESS = 107, "Operation In Process";
        /// The subscription exists already. Captured, not documented.
        ALREADY_SUBSCRIBED = 909, "Already Subscribed";
    }
}
