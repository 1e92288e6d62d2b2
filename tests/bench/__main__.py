"""Runs the benches named on the command line, or all of them."""

import argparse
from pathlib import Path

from tests.bench import BENCHES


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Measure, side by side.")
    parser.add_argument(
        "name", nargs="*", metavar="NAME", help=f"what to run: {', '.join(BENCHES)} (all by default)"
    )
    parser.add_argument(
        "--questions",
        type=Path,
        nargs="+",
        default=[],
        metavar="FILE",
        help="labelled questions (JSON lines) instead of our own",
    )
    chosen = parser.parse_args()
    unknown = sorted({*chosen.name} - {*BENCHES})
    if unknown:
        parser.error(f"no bench {', '.join(unknown)}: choose from {', '.join(BENCHES)}")
    for name in chosen.name or BENCHES:
        BENCHES[name](chosen.questions)


if __name__ == "__main__":
    main()
