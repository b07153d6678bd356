"""Sentences that a rule speaks about, and sentences that it must leave alone."""

import pytest

from generator.schema.jargon import JargonFields
from site_tests.written import findings, found, landlord, page, promise

WRONG = {
    "slip": {
        "We answer complaints with 10 working days": "with 10 working days",
        "We ask for feedback form tenants.": "feedback form tenants",
        "We like to hear form you.": "hear form you",
        "We advice you on your rent.": "advice you on your",
        "We carryout repairs.": "carryout",
        "A service that we do not provided.": "do not provided",
        "You will be not be charged.": "be not be",
        "We have a dedicate team.": "a dedicate team",
        "Follow the manufacture's instructions.": "manufacture's",
        "We meet the tenants needs.": "the tenants needs",
        "An inspection planed for May.": "planed for May",
        "We answer emails send to us.": "emails send to us",
        "Keep to your repayment payment plan.": "repayment payment",
        "It takes less then 5 days.": "less then 5 days",
        "We should of told you.": "should of",
        "You could loose your home.": "loose your home",
        "Tell us if your not able to come.": "your not able to",
        "We work in you home.": "in you home",
        "They stay in there home.": "in there home",
        "It will effect your rent.": "will effect your rent",
        "You can make a formal compliant.": "formal compliant",
        "Ask your housing manger.": "housing manger",
        "We must asses the risk.": "must asses",
        "We clean pubic areas.": "pubic areas",
        "Each block has it's own plan.": "it's own",
        "Every tennant gets a letter.": "tennant",
        "We act on anti-social behavior.": "anti-social behavior",
        "We write guarterly.": "guarterly",
        "We mend the the door.": "the the",
    },
    "link-here": {
        "Read how to complain [here](https://a.example).": "here",
        "[Click here](https://a.example) to complain.": "Click here",
        "The rules can be found here.": "found here",
    },
    "vague-promise": {
        "We answer promptly.": "promptly",
        "We come as soon as possible.": "as soon as possible",
        "We visit in your first few weeks.": "first few weeks",
        "We regularly look at your estate.": "regularly",
        "We give you plenty of notice.": "plenty of notice",
        "We do it in one visit where possible.": "where possible",
        "We help if we can.": "if we can",
    },
    "days-without-clock": {
        "We finish within 20 days.": "20 days",
        "We answer in seven days.": "seven days",
        "You have 14 days’ notice.": "14 days",
    },
    "acronym": {
        "We report to the RSH.": "RSH",
        "Ask for our KPIs.": "KPI",
    },
    "two-words": {
        "We ask tenants. Each tenant can answer, and so can a customer.": "customer",
        "Residents ask residents, and a tenant answers.": "tenant",
        "Tenants ask tenants. Customers do not.": "Customers",
    },
    "capitals": {
        "YOUR RENT is due on Monday.": "YOUR RENT",
        "You MUST tell us.": "MUST",
        "REPORTS OF ANTI-SOCIAL BEHAVIOUR": "REPORTS OF ANTI-SOCIAL BEHAVIOUR",
    },
    "passive": {
        "Repairs are finished on time.": "are finished",
        "You will not always be told.": "be told",
        "The door was quickly put right.": "was quickly put",
        "Your rent has to be paid.": "be paid",
    },
}
RIGHT = {
    "slip": (
        "We provide you with 24 hours’ notice.",
        "You can stay with two weeks to go.",
        "Fill in the feedback form you got.",
        "Your comments form our plan.",
        "We give advice you can use.",
        "We come as soon as we can, provided that it is safe.",
        "We dedicate a day to it.",
        "Our tenants need repairs, and the tenants view homes.",
        "If you need more then tell us.",
        "It is a must of course.",
        "Your welcome pack, and your going away.",
        "There are homes in there too.",
        "It has no effect, your rent stays.",
        "A compliant process.",
        "It's tenants who decide.",
        "She moved in in May, and the help that that team gives is good.",
        "Ask us in Baden Baden.",
    ),
    "link-here": (
        "Read [how to complain](https://a.example).",
        "Live here, and tell us here.",
        "[Found here last year](https://a.example) is a list.",
    ),
    "vague-promise": (
        "We answer promptly, and at the latest within 5 working days.",
        "We look at your estate regularly, every two weeks.",
        "We tell you how soon we come.",
        "We say when we can come.",
        "We ring you once a week as soon as possible.",
    ),
    "days-without-clock": (
        "We finish within 20 working days.",
        "We finish within 20 calendar days.",
        "We are open 5 days a week, and 7 days each fortnight.",
        "We answer in a day.",
    ),
    "long-sentence": (
        " ".join(["word"] * 25),
        f"{' '.join(['word'] * 20)}. {' '.join(['Word'] * 20)}.",
        f"{' '.join(['word'] * 13)}, e.g. {' '.join(['word'] * 11)}.",
        "We ask – and you say – " + " ".join(["word"] * 18),
    ),
    "acronym": (
        "We do a fire risk assessment (FRA). Each FRA is kept.",
        "We act on ASB (anti-social behaviour).",
        "We act on antisocial behaviour (ASB).",
        "It is called a gas safety record, or LGSR for short.",
        "Your GP in the UK gets a PDF.",
        "YOUR RENT IS DUE",
        "HH-1 is a form.",
    ),
    "two-words": (
        "Tenants ask our Customer Service Centre.",
        "Tenants use customer services.",
        "Our tenants ask a tenant.",
        "Customer Review Group: we are tenants.",
    ),
    "passive": (
        "We have finished it.",
        "If you are worried or disabled, tell us.",
        "You are in need of help.",
        "It is red, and the bed is new.",
    ),
    "capitals": ("The RSH asks for the TSM.", "A4 paper, CCTV and BSL.", "The NHS UK site."),
}


@pytest.mark.parametrize(
    ("rule", "text", "words"),
    [(rule, text, words) for rule, texts in WRONG.items() for text, words in texts.items()],
)
def test_finds(rule: str, text: str, words: str) -> None:
    assert found(text, rule) == [words]


@pytest.mark.parametrize(
    ("rule", "text"), [(rule, text) for rule, texts in RIGHT.items() for text in texts]
)
def test_leaves_alone(rule: str, text: str) -> None:
    assert found(text, rule) == []


def test_a_sentence_is_long_from_26_words_on() -> None:
    assert len(found(" ".join(["word"] * 26), "long-sentence")) == 1
    (found_once,) = findings(page(promise(" ".join(["word"] * 36))), "long-sentence")
    assert found_once.message.endswith("36 words, and most readers are lost by now.")


def test_a_measure_tests_a_vague_promise() -> None:
    measured = promise("We answer promptly.") + "\n    measure: calls"
    assert not findings(page(measured), "vague-promise")


def test_tenants_are_not_asked_for_times() -> None:
    duty = "your_responsibilities:\n  - Report repairs promptly."
    assert not findings(page(duty), "vague-promise")


def test_what_waits_for_the_landlord_and_what_only_it_reads_is_left_alone() -> None:
    waiting = promise("We carryout it promptly.") + "\n    open_question: Do we carryout it?"
    noted = promise("We come.") + "\n    note_for_landlord: We carryout it here."
    assert not findings(page(waiting), "slip") and not findings(page(noted), "slip")


def test_a_word_that_is_explained_is_no_acronym_and_no_jargon() -> None:
    jargon = JargonFields.model_validate({"words": [{"avoid": "void", "means": "an empty home"}]})
    text = promise("We report each void to the RSH.")
    read = page(text, jargon)
    assert findings(read, "acronym") and findings(read, "jargon")
    told = page(text, jargon, frozenset({"void", "rsh"}))
    assert not findings(told, "acronym") and not findings(told, "jargon")


def test_jargon_is_found_in_any_form_but_not_in_other_words() -> None:
    words = {"avoid": "property", "also": ["properties"], "fine_in": ["lost property"]}
    jargon = JargonFields.model_validate({"words": [words | {"say": "home"}]})
    read = page(promise("Ask about lost property, Properties, and property-based things."), jargon)
    assert [each.words for each in findings(read, "jargon")] == ["Properties"]


def test_the_landlord_chooses_its_word() -> None:
    chosen = landlord("preferred_words: {use: customer, instead_of: [tenant, resident]}")
    read = page(promise("Tenants ask tenants, and one customer."), of=chosen)
    assert [each.words for each in findings(read, "two-words")] == ["Tenants"]
    assert [each.once_for for each in findings(read, "two-words")] == ["tenant"]
