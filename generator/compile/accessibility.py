"""content/accessibility.yml to an Accessibility."""

from generator import model
from generator.schema.accessibility import AccessibilityFields


def compile_accessibility(fields: AccessibilityFields | None) -> model.Accessibility:
    """What is known of the website's barriers; nothing was tested where there is no file."""
    if fields is None:
        return model.NOT_TESTED
    tests = (model.AccessTest(each.on, each.by, each.what, each.found) for each in fields.tests)
    return model.Accessibility(
        tests=tuple(sorted(tests, key=lambda test: test.on, reverse=True)),
        barriers=tuple(model.Barrier(p.what, p.why, p.instead) for p in fields.problems),
        plans=fields.plans,
    )
