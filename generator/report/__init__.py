"""Diagnostics as text: one small renderer a format."""
