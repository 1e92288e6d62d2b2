from pathlib import Path

import pytest
from pydantic import ValidationError

from knowledge.certificates import Certificate, certificates_in, known_certificates, load_certificates


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("my IELTS is 6.5", {"en": "B2"}),
        ("ielts 7", {"en": "C1"}),
        ("ielts 6,5 e sono al 4° anno", {"en": "B2"}),
        ("ho preso 7 all'IELTS", {"en": "C1"}),
        ("4th year, IELTS 5", {"en": "B1"}),
        ("i'm in year 4 with ielts", {}),
        ("ielts in year 4", {}),
        ("IELTS 95", {}),
        ("ielts 3", {}),
        ("TOEFL 94", {"en": "B2"}),
        ("TOEFL 95", {"en": "C1"}),
        ("toefl ibt score of 5.5", {"en": "C1"}),
        ("FCE", {"en": "B2"}),
        ("I have the C1 Advanced", {"en": "C1"}),
        ("ho il First Certificate", {"en": "B2"}),
        ("i have a pet", {}),
        ("Trinity ISE II", {"en": "B2"}),
        ("Trinity ISE III", {"en": "C1"}),
        ("DELF B2", {"fr": "B2"}),
        ("delf c1", {}),
        ("un B1 Goethe", {"de": "B1"}),
        ("Goethe-Zertifikat C1", {"de": "C1"}),
        ("TestDaF TDN 4", {"de": "B2"}),
        ("TestDaF 5", {"de": "C1"}),
        ("DELE B1 e IELTS 7.5", {"es": "B1", "en": "C1"}),
        ("celi 3", {"it": "B2"}),
        ("my english is good", {}),
    ],
)
def test_what_a_certificate_is_worth(text: str, levels: dict[str, str]) -> None:
    found = certificates_in(text, known_certificates())

    assert {each.language: each.level.value for each in found} == levels


@pytest.mark.parametrize("certificate", known_certificates(), ids=lambda each: each.name)
def test_every_certificate_names_its_source_and_means_some_level(certificate: Certificate) -> None:
    assert certificate.source.url
    assert certificate.spells or certificate.named or certificate.scores


@pytest.mark.parametrize("certificate", known_certificates(), ids=lambda each: each.name)
def test_better_scores_never_mean_lower_levels(certificate: Certificate) -> None:
    for scale in certificate.scores:
        least = [scale.least[level] for level in sorted(scale.least)]
        assert least == sorted(least)
        assert least[-1] <= scale.top


def test_a_level_that_is_none_is_refused(tmp_path: Path) -> None:
    table = tmp_path / "certificates.yaml"
    table.write_text(
        "- {name: X, language: en, words: [x], source: {title: X}, spells: [B3]}", encoding="utf-8"
    )

    with pytest.raises(ValidationError, match="spells"):
        load_certificates(table)
