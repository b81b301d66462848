//! Serves one kernel to the page: bytes in, bytes out.
