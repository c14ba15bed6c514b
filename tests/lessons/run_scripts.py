#!/usr/bin/env python3
"""Runs the lessons' Python scripts and compares what they print with what the lessons show.

    tests/lessons/run_scripts.py build/native/tests/python_scripts [lesson ...]

Ends with "N passed, N failed".
"""

import contextlib
import io
import json
import os
import runpy
import subprocess
import sys
import tempfile


def run(script):
    """What the script prints."""
    printed = io.StringIO()
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "script.py")
        with open(path, "w", encoding="utf-8") as file:
            file.write(script)
        with contextlib.redirect_stdout(printed):
            runpy.run_path(path, run_name="__main__")
    return printed.getvalue()


def numbers(printed):
    lines = [line.split() for line in printed.splitlines() if not line.startswith("#")]
    return {name: float(value) for name, value in lines}


def differences(entry):
    found = numbers(run(entry["script"]))
    if set(found) != set(entry["prints"]):
        yield f"prints {sorted(found)} instead of {sorted(entry['prints'])}"
    for name, value in found.items():
        wanted = entry["numbers"].get(name)
        if wanted is None or not abs(value - wanted) <= entry["tolerance"] * max(1.0, abs(wanted)):
            yield f"{name} is {value!r}, the lesson shows {wanted!r}"


def problems_of(entry):
    if entry["dropped"]:
        return entry["dropped"]
    try:
        return list(differences(entry))
    except Exception as error:  # whatever a script does wrong is a failure of it alone
        return [f"{type(error).__name__}: {error}"]


def report(title, problems):
    print("FAILED " if problems else "ok     ", title)
    for problem in problems:
        print("        " + problem)
    return bool(problems)


def main(program, *lessons):
    printed = subprocess.run([program], check=True, capture_output=True, text=True).stdout
    entries = [entry for entry in json.loads(printed) if not lessons or entry["lesson"] in lessons]
    scripts = [entry for entry in entries if "script" in entry]
    failed = [report(entry["setting"], problems_of(entry)) for entry in scripts]
    for lesson in {entry["lesson"] for entry in entries} - {entry["lesson"] for entry in scripts}:
        failed.append(report(lesson, ["has no script: see CONTRIBUTING.md, Numbers for elsewhere"]))
    print(f"{len(failed) - sum(failed)} passed, {sum(failed)} failed")
    return 1 if any(failed) or not scripts else 0


sys.exit(main(*sys.argv[1:]))
