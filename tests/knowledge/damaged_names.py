"""Names that lead nowhere, or to two things at once."""

from tests.knowledge.damage import (
    ATHENS,
    FACT,
    FLORENCE,
    FLORENCE_SHORT,
    FREE_MOVER,
    LERU,
    MILAN,
    POLI,
    STUDY,
    Damage,
    fact,
)

DAMAGED_NAMES = {
    "an id of two programmes": Damage(
        FLORENCE,
        "id: unifi-extra-eu",
        "id: unifi-erasmus-study",
        "`unifi-erasmus-study` is also the id in {also}: give one of the two another",
        also=(FLORENCE_SHORT, "id: "),
    ),
    "an id without its university": Damage(
        FLORENCE_SHORT,
        "id: unifi-erasmus-study",
        "id: erasmus-study",
        "`erasmus-study` does not begin with its university: write unifi-erasmus-study, or move the file",
    ),
    "an id that is not its file's": Damage(
        LERU,
        "id: unimi-leru-stream",
        "id: unimi-leru",
        "`unimi-leru` is not as its file is called: write unimi-leru-stream, or call the file leru.yaml",
    ),
    "an id in another form": Damage(
        FLORENCE_SHORT,
        "id: unifi-erasmus-study",
        "id: unifi-Erasmus study",
        "`unifi-Erasmus study` is no id: write small letters, digits and single hyphens, "
        "such as erasmus-study",
    ),
    "a university that is not the folder's": Damage(
        FLORENCE,
        "university: unifi",
        "university: unimi",
        "`unimi` is not the folder's name: write unifi, or move the file",
    ),
    "a folder that is not the university's": Damage(
        POLI, "id: polimi", "id: poly", "`poly` is not the folder's name: write polimi"
    ),
    "a dead source": Damage(
        FREE_MOVER, "source: ims", "source: imss", "no source `imss` in this university: write ims, or add it"
    ),
    "a dead office": Damage(
        FREE_MOVER,
        "[ims-desk,",
        "[ims-desc,",
        "no office `ims-desc` in this university: write ims-desk, or add it",
    ),
    "a dead office by default": Damage(
        POLI,
        "default_office: mobility-unit",
        "default_office: reception",
        "no office `reception` in this university: write one that is there, or add it",
    ),
    "a dead school": Damage(
        FREE_MOVER,
        "- school: [ims]",
        "- school: [imms]",
        "no school `imms` in this university: write ims, or add it",
    ),
    "a dead programme": Damage(
        MILAN,
        "      - unimi-free-mover",
        "      - unimi-free-movers",
        "no programme `unimi-free-movers` in this university: write unimi-free-mover, or add it",
    ),
    "an aspect of another topic": Damage(
        FLORENCE,
        FACT,
        fact("visa", "    aspects: [amount]\n"),
        "no aspect `amount` in the topic visa: it belongs to funding; write another, or move the fact there",
        at="aspects: [amount]",
    ),
    "an unknown aspect": Damage(
        FLORENCE,
        FACT,
        fact("visa", "    aspects: [whoo]\n"),
        "no aspect `whoo` in the topic visa: write who, or add it to wording/aspects.yaml",
        at="aspects: [whoo]",
    ),
    "an alias of two programmes": Damage(
        FREE_MOVER,
        "    - free movers\n",
        "    - ÁTHENS  Wéek\n",
        "the alias `ÁTHENS  Wéek` also stands in {also}: keep it in one place",
        also=(ATHENS, "athens week"),
    ),
    "an alias that is a university's": Damage(
        FREE_MOVER,
        "    - free movers\n",
        "    - Unimi\n",
        "the alias `Unimi` also stands in {also}: keep it in one place",
        also=(MILAN, "- unimi\n"),
    ),
    "an alias of two universities": Damage(
        MILAN,
        "    - unistatale",
        "    - Poli",
        "the alias `Poli` also stands in {also}: keep it in one place",
        also=(POLI, "poli,"),
    ),
    "a second usual choice": Damage(
        FREE_MOVER,
        "areas: [world]",
        "areas: [world]\nusual_choice: yes",
        "a second usual choice of unimi, the first in {also}: keep it in one programme",
        at="usual_choice",
        also=(STUDY, "usual_choice"),
    ),
}
