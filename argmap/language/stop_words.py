"""Words without content of their own, by language: a comparison of texts passes over them."""

from collections.abc import Mapping

_ENGLISH = """
a about above after again against ago all almost alone along already also although always am among
an and another any anybody anyone anything are aren't around as at away back be became because
become becomes been before being below between both but by came can can't cannot come comes could
did didn't do does doesn't doing don't done down during each either else enough even ever every
everybody everyone everything few for from further gave get gets give given gives go goes going got
had has have having he hence her here hers him himself his how however i if in indeed instead into
is isn't it its itself just keep least less let like likely made make makes making many may me
might mine more moreover most much must my myself neither never no nobody none nor not nothing now
of off often on once one ones only onto or other others otherwise ought our ours out over own per
perhaps quite rather really same say says shall she should shouldn't since so some somebody someone
something sometimes still such take taken takes than that that's the their theirs them themselves
then there thereby therefore these they thing things this those though through thus to together too
toward towards under unless until up upon us use used uses very want was wasn't way we well were
what whatever when where whereas whether which while who whole whom whose why will with within
without won't would yet you your yours
"""

_GERMAN = """
ab aber alle allem allen aller alles als also am an andere anderem anderen anderer anderes auch auf
aus außer bei beide beiden beim bereits bin bis bist bleibt da dabei dadurch dafür dagegen daher
dahin damit danach dann daran darauf daraus darin darum darüber das dass davon dazu dein deine dem
den denen denn dennoch der deren des deshalb dessen die dies diese diesem diesen dieser dieses doch
dort du durch durfte dürfen ebenso eher ein eine einem einen einer eines einige einigen einiger
einmal er es etwa etwas euch euer eure für gab gar geben gegen gegenüber geht gehen gemacht gerade
geworden gibt ganz habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem
ihren ihrer immer in indem innerhalb ins ist ja je jede jedem jeden jeder jedes jedoch jene jenem
jenen jener jetzt kann kein keine keinem keinen keiner können könnte könnten lassen lässt machen
macht man manche mehr mein meine meist mich mir mit muss musste müssen nach nachdem neben nein nicht
nichts nie niemand noch nun nur ob oder oft ohne schon sehr sei seien sein seine seinem seinen
seiner seit selbst sich sie sind so sobald sogar solche solchen solcher soll sollen sollte sollten
sondern sonst soweit sowie statt trotz über überhaupt um und uns unser unsere unter viel viele
vielen vom von vor während war waren warum was weder weil weiter welche welchem welchen welcher
welches wenig weniger wenn wer werden weshalb wie wieder will wir wird wo wobei wollen worden wurde
wurden würde würden zu zum zur zwar zwischen
"""

_FRENCH = """
a à afin ai ainsi alors après au aucun aucune aujourd'hui auquel aussi autre autres aux avaient
avait avant avec avoir beaucoup bien c car ce ceci cela celle celles celui cependant certains ces
cet cette ceux chaque chez comme comment contre d dans de déjà depuis des dès deux devant doit
doivent donc dont du elle elles en encore entre envers est et étaient était étant être eu eux
faire fait faut font furent fut ici il ils j je jusque l la là laquelle le lequel les lesquels leur
leurs lors lorsque lui m ma mais me même mêmes mes moi moins mon n ne ni non nos notre nous on ont
or ou où par parce parfois parmi pas pendant peu peut peuvent plus plusieurs plutôt pour pourquoi
pourtant puis puisque qu quand que quel quelle quelles quelque quelques quels qui quoi rien s sa
sans se selon sera seraient serait seront ses si sien son sont sous souvent suis sur t ta tandis
tant te tel telle telles tels tes toi ton toujours tous tout toute toutefois toutes très trop tu un
une vers voici voilà vos votre vous y
"""

_SPANISH = """
a además ahí ahora al algo alguien algún alguna algunas alguno algunos ante antes apenas aquel
aquella aquellas aquello aquellos aquí así aun aún aunque bajo bien cada casi como cómo con contra
cosa cual cuál cuales cualquier cuando cuándo cuanto cuya cuyo de debe deben decir del demás desde
después donde dónde dos durante e el él ella ellas ello ellos en entonces entre era eran es esa esas
ese eso esos esta está estaba estaban estamos están estar estas este esto estos fue fueron ha haber
había habían hace hacen hacer hacia han hasta hay haya he hemos incluso la las le les lo los luego
más me mediante menos mi mientras mis mismo misma mismas mismos mucha muchas mucho muchos muy nada
nadie ni ningún ninguna ninguno no nos nosotros nuestra nuestras nuestro nuestros nunca o otra otras
otro otros para pero poco por porque pues que qué quien quién quienes se sea sean según ser será
serán sería si sí sido siempre sin sino sobre solo sólo son su sus tal tales también tampoco tan
tanto te tener tiene tienen toda todas todavía todo todos tras tu tus u un una unas uno unos usted
ustedes va van veces y ya yo
"""

STOP_WORDS: Mapping[str, frozenset[str]] = {
    "en": frozenset(_ENGLISH.split()),
    "de": frozenset(_GERMAN.split()),
    "fr": frozenset(_FRENCH.split()),
    "es": frozenset(_SPANISH.split()),
}
"""The lists, by the first part of a language tag."""
