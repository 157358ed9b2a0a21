//! The terminal: the loop, drawing, and giving the terminal back.
