"""Cuts a font down to the characters that Gradus shows, with tabular figures as the ordinary ones.

usage: subset_font.py <font file> <output file> <unicode ranges, as U+20-7E,U+A0>

Numbers stand in sentences and tables alike and change while one looks: figures of equal width keep them still.
"""
import sys

from fontTools import subset
from fontTools.ttLib import TTFont


def make_figures_tabular(font):
    if "GSUB" not in font:
        return
    gsub = font["GSUB"].table
    replaced = {}
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag != "tnum":
            continue
        for index in record.Feature.LookupListIndex:
            for table in gsub.LookupList.Lookup[index].SubTable:
                mapping = getattr(getattr(table, "ExtSubTable", table), "mapping", {})
                replaced.update(mapping)
    for table in font["cmap"].tables:
        for code, glyph in list(table.cmap.items()):
            table.cmap[code] = replaced.get(glyph, glyph)


def main(source, output, ranges):
    font = TTFont(source)
    make_figures_tabular(font)
    options = subset.Options()
    options.layout_features = ["kern"]
    options.hinting = False
    options.desubroutinize = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 13, 14]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=subset.parse_unicodes(ranges))
    subsetter.subset(font)
    font.save(output)


main(*sys.argv[1:])
