"""Abbreviations that end in a full stop and may stand before a capital letter, by language.

Single letters and those with a full stop inside (`U.S.`, `z.B.`) need no entry.
"""

from collections.abc import Mapping

_ENGLISH = """
al approx apr art aug ave bk bks bros ca capt cf ch chap co col corp dec dept dr ed eds esp est etc
feb ff fig figs gen gov hon inc jan jr jul jun lt ltd mar messrs mr mrs ms mt mx no nos nov oct op
para pp prof pt pts pub rep rev sec sen sep sept sgt sr st supp tr trans univ viz vol vols vs
"""

_GERMAN = """
abb abs abschn allg agr anm apr art aufl aug bd bde begr bes betr bspw bzgl bzw ca chr dent dez dgl
dipl dr ebd evtl ev exkl ff fig fn fr frl geb gem ggf gr hl hr habil hrsg inkl ing iur jan jur jh
jhd jr jul jun kap kath lfd lit lt max med mind mio mr mrd mrs nov nat nr oec okt phil pol prof rd
rer red rev sep sept sog sr st std str tab tel theol u usf usw verf vet vgl vol vors vs wiss zit zt
ztr
"""

_FRENCH = """
al apr art av bd bibl boul cf ch chap cie col coll dir dr éd etc ex fasc fig hab hist ibid id inf
intr jr janv juil lt m me mgr mlle mlles mm mme mmes no nos not nov oct op p par pp préf prof réf
rem sept soc st ste subst suiv sup suppl sv t trad univ v vol vs
"""

_SPANISH = """
admón apdo art arts as av avda bs cap caps cía col cf coord d da dª dir dn dpto dr dra dras dres ed
eds ee ej etc excmo fig figs gral hno hnos ibíd ilmo izq jr lic lit ltda máx mín mons nº núm núms ob
pág págs párr pl pp prof profa prov ref sec sept sr sra sras sres srta sta sto tel trad ud uds univ
uu vid vol vols vs
"""

ABBREVIATIONS: Mapping[str, frozenset[str]] = {
    "en": frozenset(_ENGLISH.split()),
    "de": frozenset(_GERMAN.split()),
    "fr": frozenset(_FRENCH.split()),
    "es": frozenset(_SPANISH.split()),
}
"""The lists, by the first part of a language tag."""

NAMES_WITH_STOP = ("Jeopardy!", "Joomla!", "Yahoo!", "Yum!", "ゲスの極み乙女。", "モーニング娘。")
"""Names that end in what else ends a sentence, in any language."""

ORDINAL_STOP = frozenset({"de"})
"""Of these languages, those that write a full stop behind an ordinal number: `am 3. Oktober`."""
