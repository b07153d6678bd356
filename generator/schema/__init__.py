"""The shape of the files people write: what each field is called and what it may hold.

`fields` has the types, `standard`, `landlord` and `figures` one file format each, `mistakes`
turns what pydantic finds into located, friendly Diagnostics.
"""
