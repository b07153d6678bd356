"""What a change means to tenants, from two versions of everything that is published.

`compare` pairs the promises, duties, measures and figures of two Catalogues; `judge` says of two
wordings of a promise which way it changed, `times` of its times, and `meaning` what they go by.
Drafts cannot appear: a Catalogue holds only what is published.
"""
