//! Creative modules: documents, edits and exporters.
