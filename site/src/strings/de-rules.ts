// Die Regeln auf Deutsch: wie sie heißen, warum sie wichtig sind, und was ihre
// Befunde sagen. In a form, {1} is the first word of the message.

import type { Form, RuleName } from "../rules.gen";
import type { RuleText } from "./en";

export const forms: Record<Form, string> = {
  "\"%s\" is a judgement or a forecast, and not the original's.": "\"{1}\" ist ein Urteil oder eine Vorhersage und nicht vom Original.",
  "%s items in %s blocks, none found in the original.": "{1} Punkte in {2} Blöcken, keiner davon im Original gefunden.",
  "%s items in one block, none found in the original.": "{1} Punkte in einem Block, keiner davon im Original gefunden.",
  "Attributed to \"%s\", and not found in the original.": "Zugeschrieben \"{1}\" und im Original nicht gefunden.",
  "Attributed to \"%s\", and not found in the original; it has \"%s\" for something else.": "Zugeschrieben \"{1}\" und im Original nicht gefunden; dort steht \"{2}\" bei etwas anderem.",
  "Here it says \"%s\"; the original has no \"%s\".": "Hier heißt es \"{1}\"; das Original hat kein \"{2}\".",
  "In the original %s is a part of %s; here it stands for the whole.": "Im Original ist „{1}“ ein Teil von „{2}“; hier steht es für das Ganze.",
  "In the original \"%s\" belongs to these words.": "Im Original gehört \"{1}\" zu diesen Worten.",
  "In the original \"%s\"; here \"%s\".": "Im Original \"{1}\"; hier \"{2}\".",
  "The original attributes this to \"%s\", not to \"%s\".": "Das Original schreibt dies \"{1}\" zu, nicht \"{2}\".",
  "The original attributes this to %s; here it is told as a fact.": "Das Original schreibt dies \"{1}\" zu; hier wird es als Tatsache erzählt.",
  "In the original somebody says this (\"%s\"); here nobody does.": "Im Original sagt das jemand (\"{1}\"); hier niemand.",
  "The original calls %s %s, not %s.": "Das Original nennt \"{1}\" \"{2}\", nicht \"{3}\".",
  "The original has no \"%s\" there.": "Das Original hat dort kein \"{1}\".",
  "The original does not give this cause (\"%s\").": "Das Original nennt diese Ursache nicht (\"{1}\").",
  "The original does not have this (\"%s\").": "Das Original hat dies nicht (\"{1}\").",
  "The original does not have the date %s.": "Das Original hat das Datum \"{1}\" nicht.",
  "The original says \"%s\", not \"%s\". Counted from one day, these are different times.": "Das Original sagt \"{1}\", nicht \"{2}\". Von einem Tag aus gezählt, sind das verschiedene Zeiten.",
  "The two texts were written on different days, so \"%s\" does not mean here what \"%s\" means in the original.": "Die beiden Texte wurden an verschiedenen Tagen geschrieben; \"{1}\" meint hier also nicht, was \"{2}\" im Original meint.",
  "The original does not have the figure %s.": "Das Original hat die Zahl \"{1}\" nicht.",
  "The original does not have the quotation \"%s\".": "Das Original hat das Zitat \"{1}\" nicht.",
  "The original does not have the quotation \"%s\"; nearest to it is \"%s\".": "Das Original hat das Zitat \"{1}\" nicht; am nächsten kommt ihm \"{2}\".",
  "The original does not say that the one is the cause of the other (\"%s\").": "Das Original sagt nicht, dass das eine die Ursache des anderen ist (\"{1}\").",
  "The original does not say which of the two came first (\"%s\").": "Das Original sagt nicht, was von beidem zuerst kam (\"{1}\").",
  "The original has \"%s\" there, not \"%s\".": "Das Original hat dort \"{1}\", nicht \"{2}\".",
  "The original has \"%s\" without a name; here it is %s.": "Das Original hat \"{1}\" ohne Namen; hier ist es \"{2}\".",
  "The original has \"%s\"; here it is \"%s\".": "Das Original hat \"{1}\"; hier ist es \"{2}\".",
  "The original has no source like \"%s\" for this.": "Das Original hat hierfür keine Quelle wie \"{1}\".",
  "The original has the figure more exactly: %s.": "Das Original hat die Zahl genauer: \"{1}\".",
  "The original has these words, but not as a quotation.": "Das Original hat diese Worte, aber nicht als Zitat.",
  "The original is from %s; the derivative does not say so.": "Das Original ist von \"{1}\"; der Folgetext sagt es nicht.",
  "The original names %s and %s, but no %s.": "Das Original nennt \"{1}\" und \"{2}\", aber nicht \"{3}\".",
  "The original names %s, not %s.": "Das Original nennt \"{1}\", nicht \"{2}\".",
  "The original names %s; here it is \"%s\".": "Das Original nennt \"{1}\"; hier ist es \"{2}\".",
  "The original names them: %s. Here it is \"%s\".": "Das Original nennt die Namen: \"{1}\". Hier ist es \"{2}\".",
  "The original nowhere names %s.": "Das Original nennt \"{1}\" nirgends.",
  "The original quotes %s statements, in %s quoted runs; none of them is quoted here.": "Das Original zitiert {1} Äußerungen, in {2} angeführten Stücken; keine davon ist hier zitiert.",
  "The original quotes %s statements; none of them is quoted here.": "Das Original zitiert {1} Äußerungen; keine davon ist hier zitiert.",
  "The original quotes one statement, in %s quoted runs; none of it is quoted here.": "Das Original zitiert eine Äußerung, in {1} angeführten Stücken; nichts davon ist hier zitiert.",
  "The original quotes one statement; it is not quoted here.": "Das Original zitiert eine Äußerung; hier ist sie nicht zitiert.",
  "The original quotes this: \"%s\".": "Das Original zitiert dies: \"{1}\".",
  "The original says \"%s\" of something else.": "Das Original sagt \"{1}\" von etwas anderem.",
  "Here it is in doubt (\"%s\"); in the original it is not.": "Hier steht es in Zweifel (\"{1}\"), im Original nicht.",
  "The original says \"%s\", not \"%s\".": "Das Original sagt \"{1}\", nicht \"{2}\".",
  "The original says \"%s\", which denies this and is left out here.": "Das Original sagt \"{1}\", was dem widerspricht und hier weggelassen ist.",
  "The original says \"%s\", which is left out here and sits badly with this.": "Das Original sagt \"{1}\", was hier weggelassen ist und schlecht dazu passt.",
  "The original says \"%s\", which is the opposite of \"%s\".": "Das Original sagt \"{1}\", das Gegenteil von \"{2}\".",
  "The original says \"%s\"; here it is certain.": "Das Original sagt \"{1}\"; hier ist es sicher.",
  "The original says \"%s\"; here the \"%s\" is gone.": "Das Original sagt \"{1}\"; hier fehlt \"{2}\".",
  "The original says that somebody was asked and gave no answer; here that is left out.": "Das Original sagt, dass jemand gefragt wurde und keine Antwort gab; hier ist das weggelassen.",
  "The original says this on a condition, \"%s\"; here there is none.": "Das Original sagt dies unter einer Bedingung, \"{1}\"; hier gibt es keine.",
  "The original says who was asked and gave no answer (%s); here that is left out.": "Das Original sagt, wer gefragt wurde und keine Antwort gab (\"{1}\"); hier ist das weggelassen.",
  "The original tells what %s answered; here it is left out.": "Das Original berichtet, was \"{1}\" geantwortet hat; hier ist es weggelassen.",
  "The original tells what the other side answered; here it is left out.": "Das Original berichtet, was die andere Seite geantwortet hat; hier ist es weggelassen.",
  "The text says \"%s\"; in the heading it is certain.": "Der Text sagt \"{1}\"; in der Überschrift ist es sicher.",
};

export const ruleTexts: Record<RuleName, RuleText> = {
  "negation-flipped": {
    title: "Ins Gegenteil gekehrt",
    doc: "Der eine Text verneint, was der andere behauptet: Zwischen denselben Worten fiel ein \"not\", \"no\", \"never\" oder \"denied\" weg oder kam hinzu. Eine anders gefasste Verneinung bleibt unbeanstandet (nicht am Leben, tot; nahm nicht teil, blieb fern; weigerte sich), ebenso eine von Wörtern, die der andere Text nicht hat. Ein kleines Wort kehrt die Tatsache um, und der Satz sieht noch immer gleich aus.",
  },
  "opposite": {
    title: "Das gegenteilige Wort",
    doc: "Ein Wort steht, wo das Original sein Gegenteil hat: stieg für fiel, gebilligt für abgelehnt, vor für nach, der größte für den kleinsten. Die Wörter ringsum müssen die des Originals sein. Unbeanstandet bleiben Paare, die ein Ereignis von zwei Seiten erzählen (kaufte und verkaufte, gewann und verlor, gab und erhielt), ebenso das Gegenteil eines verneinten Wortes (nicht offen, geschlossen). Die Richtung einer Veränderung ist die Nachricht.",
  },
  "roles-swapped": {
    title: "Wer wem was tat, vertauscht",
    doc: "Die beiden um ein Verb haben die Plätze getauscht: „die Gewerkschaft verklagte den Hafen“ für „der Hafen verklagte die Gewerkschaft“. Unbeanstandet bleiben das Passiv (die Gewerkschaft wurde vom Hafen verklagt) und Verben, die in beiden Richtungen gelten (traf, heiratete, spielte gegen). Alle Wörter sind die des Originals, und die Geschichte ist die umgekehrte.",
  },
  "number-changed": {
    title: "Zahl geändert",
    doc: "Eine Zahl ist nicht die, die das Original an derselben Stelle oder für dieselben Dinge gibt, und steht auch sonst nirgends im Original. Rundung, Umrechnung und andere Schreibweisen bleiben unbeanstandet (6,4 Prozent und 6,4 %, drei Meilen und 4,8 km, 49 von 50 und fast 50), ebenso Summen zweier Zahlen. Eine falsche Zahl ist der Fehler, den Leser am wenigsten verzeihen und am schnellsten prüfen; die Handbücher von Reuters und AP verlangen beide, jede Zahl an der Quelle zu prüfen.",
  },
  "unit-changed": {
    title: "Einheit oder Größenordnung geändert",
    doc: "Die Zahl ist die des Originals, aber nicht, was sie zählt: Aus Metern wurden Kilometer, aus Millionen Milliarden, aus Pfund Euro. Unbeanstandet bleiben Umrechnungen, bei denen auch die Zahl umgerechnet wurde (5 Meilen, 8 km), und eine Einheit, die wegfiel oder im nächsten Wort steht. Das Auge prüft die Ziffern und geht über das Wort dahinter hinweg; der Fehler ist tausendfach. Das Reuters-Handbuch verlangt, Einheiten und Währungen laut gegen die Quelle zu lesen.",
  },
  "percent-or-points": {
    title: "Prozent oder Prozentpunkte",
    doc: "Das Original zählt in Prozent, und hier sind es Prozentpunkte, oder umgekehrt, mit derselben Zahl. Die Regel schweigt, wo beide Texte dasselbe der beiden verwenden, in welcher Schreibung auch immer. Von 10 auf 15 Prozent sind es fünf Prozentpunkte und fünfzig Prozent mehr: Das AP-Stilbuch warnt vor der Verwechslung, und kein Leser kann wissen, was gemeint war.",
  },
  "date-changed": {
    title: "Datum geändert",
    doc: "Ein Tag, Monat, Jahr oder eine Uhrzeit ist nicht das, was das Original an derselben Stelle gibt; eines, das anderswo im Original steht, nur wo die Wörter unmittelbar ringsum dieselben sind. Unbeanstandet bleiben ungenauer erzählte Daten und Zeiten, die vom Tag des Schreibens zählen (vorige Woche), denn die beiden Texte können von verschiedenen Tagen sein. Ein verschobenes Datum zerbricht die Folge der Ereignisse, auf der die Geschichte ruht.",
  },
  "date-added": {
    title: "Datum nicht im Original",
    doc: "Ein Jahr oder ein Tag mit seinem Monat steht in einem Satz, der sonst auf dem Original beruht, und das Original hat es nirgends. Unbeanstandet bleiben Wochentage, Monate ohne Tag, die sich oft erschließen lassen, und das Datum in der Ortsmarke des Folgetextes selbst. Es kann stimmen und nachgeschlagen sein; aber es sieht aus, als bürge das Original dafür.",
  },
  "date-shifted": {
    title: "Meint einen anderen Tag",
    doc: "Eine Zeit, die vom Tag des Schreibens zählt, meint hier einen anderen Tag: Aus vorigem Monat wurde vorige Woche; oder die Wörter blieben, wie sie waren (am Dienstag, gestern), in einem Text, der an einem anderen Tag geschrieben wurde. Wann jeder Text geschrieben wurde, ergibt sich aus dem, was zu ihm angegeben wurde, aus seiner Ortsmarke oder aus dem Datum um ihn herum. Wo nichts es sagt, gelten beide als am selben Tag geschrieben. Unbeanstandet bleiben Zeiten, die dasselbe meinen können (vor einem Jahr, vor 12 Monaten), und Zeitspannen bis jetzt. Wer einen Bericht abschreibt, schreibt sein Gestern ab, und Leser zählen es vom Tag des Lesens.",
  },
  "name-changed": {
    title: "Name geändert",
    doc: "Ein Name, den das Original nirgends hat, steht, wo das Original einen anderen hat, oder zwei Personen der Geschichte haben die Plätze getauscht. Unbeanstandet bleiben Kurzformen, ergänzte Vornamen, Abkürzungen, Spitznamen, andere Schreibungen eines Namens und andere Namen eines Landes. Der Falsche in der richtigen Geschichte ist der Fehler, der vor Gericht endet.",
  },
  "person-conflated": {
    title: "Zwei Personen zu einer gemacht",
    doc: "Der Vorname einer Person des Originals steht mit dem Nachnamen einer anderen: Aus Ada Lund und Per Dahl wurde Ada Dahl. Die Regel schweigt, wo das Original den Namen so hat und wo zwei Personen einen Nachnamen teilen. Niemand dieses Namens kommt in der Geschichte vor, und jemanden dieses Namens kann es sehr wohl geben. EBU und BBC, die gemessen haben, wie Maschinen Nachrichten nacherzählen, zählen es zur Genauigkeit.",
  },
  "title-changed": {
    title: "Titel oder Amt geändert",
    doc: "Jemand trägt einen anderen Titel oder ein anderes Amt, als das Original gibt: Aus einem Minister wurde der Ministerpräsident, aus einem Sekretär der Präsident; oder ein Amt gehört zu einem anderen Ort oder einer anderen Stelle: Aus dem Bürgermeister von Tarrow wurde der von Eastmouth. Unbeanstandet bleiben Anreden, kürzere und längere Formen eines Titels und Titel, die das Original derselben Person irgendwo gibt; ebenso ein Titel, wo das Original keinen gibt. Wer jemand ist, sagt Lesern, wie viel die Worte wiegen; AP und Reuters verlangen, jeden Titel zu prüfen.",
  },
  "quotation-altered": {
    title: "Zitat verändert",
    doc: "Wörter in Anführungszeichen sind beinahe, aber nicht ganz, was das Original zitiert; oder ein, zwei Wörter, wo es andere zitiert. Unbeanstandet bleiben Zeichensetzung, Großschreibung, Auslassungspunkte, Wörter in Klammern, ausgeschriebene Kurzformen und britische oder amerikanische Schreibung. Was zwischen Anführungszeichen steht, ist ein Versprechen, dass es so gesagt wurde: „Verändern Sie niemals Zitate“, sagt das AP-Stilbuch, nicht einmal, um sie zu berichtigen.",
  },
  "quotation-invented": {
    title: "Zitat nicht im Original",
    doc: "Wörter in Anführungszeichen, die das Original nicht hat, weder zitiert noch sonst. Zitiert es Ähnliches in anderen Worten, wird auch das gezeigt. Weniger als vier Wörter bleiben unbeanstandet: Sie können ein Titel oder ein Abstandhalten sein. Ein erfundenes Zitat legt einer Person Worte in den Mund; kein Handbuch kennt dafür eine Entschuldigung. Der Folgetext kann eine andere Quelle gehabt haben: Dann sollte er sie nennen.",
  },
  "quotation-cut": {
    title: "Zitat so gekürzt, dass es anderes sagt",
    doc: "Die zitierten Wörter sind die des Originals, aber was unmittelbar davor oder dahinter weggeschnitten wurde, ändert, was sie sagen: ein \"not\", ein Zweifel, ein \"if\". Unbeanstandet bleibt ein Schnitt, der solche Wörter außerhalb der Zeichen, aber im Satz lässt, ebenso jeder Schnitt anderer Wörter. Jedes Wort zwischen den Zeichen wurde gesagt, und doch hat es der Sprecher nicht gesagt; das Reuters-Handbuch nennt es eine Sinnänderung durch Auswahl.",
  },
  "speaker-changed": {
    title: "Jemand anderem zugeschrieben",
    doc: "Was im Original eine genannte Person oder Stelle sagt, sagt hier eine andere; in Anführungszeichen oder berichtet. Unbeanstandet bleiben Fürwörter, Kurzformen, Abkürzungen und Beschreibungen (der Bürgermeister, das Unternehmen), ebenso ein Name, den das Original neben den Worten hat. Eine Aussage ist so viel wert, wie ihr Sprecher wert ist: In einen anderen Mund gelegt, ist sie eine andere Tatsache über zwei Menschen.",
  },
  "certainty-raised": {
    title: "Sicherer gemacht",
    doc: "Das Original sagt, dass etwas sein kann, vermutet, behauptet, geglaubt oder wahrscheinlich ist, fragt, ob es so ist, oder sagt es unter einer Bedingung; hier ist es einfach so, mit denselben Worten. Unbeanstandet bleibt ein anderes Wort des Zweifels, welches auch immer, ebenso Pläne: Dass jemand zu bauen plant und dass er bauen wird, so schreiben Zeitungen. Der Schritt vom Verdacht zur Tatsache ist der des Schreibers; für die verdächtigte Person ist er der ganze Unterschied.",
  },
  "heading-firmer": {
    title: "Die Überschrift ist fester als der Text",
    doc: "Eine Überschrift nennt als Tatsache, was das Original oder der Text unter der Überschrift selbst nur für möglich, wahrscheinlich oder behauptet hält. Unbeanstandet bleibt eine Überschrift mit einem Wort des Zweifels, einem Fragezeichen oder jemandem, der es sagt. Die meisten Leser sehen nur die Überschrift; das Reuters-Handbuch verlangt, dass sie nicht mehr sagt, als die Geschichte trägt.",
  },
  "left-out-denies": {
    title: "Widerspruch zu Weggelassenem",
    doc: "Der Folgetext ergänzt, dass jemand etwas entschieden hat oder tun will, und lässt weg, dass das Original von demselben das Gegenteil sagt: dass nichts entschieden ist, dass es keine Pläne gibt. Die Regel schweigt, wo es um eine andere Sache geht, wo der Zusatz selbst verneint oder nur möglich ist und wo der Satz des Originals erzählt wird. Eine Aussage, die das Original verneint, ist nach dem Wort des Originals falsch, und Leser hatten keine Möglichkeit, es zu sehen.",
  },
  "number-added": {
    title: "Zahl nicht im Original",
    doc: "Eine Zahl steht in einem Satz, der sonst auf dem Original beruht, und das Original hat sie nirgends. Unbeanstandet bleiben kleine Zählungen, die ein Leser des Originals selbst vornehmen kann (zwei der dort genannten Männer), ebenso Bruchzahlen, und was sich errechnen lässt: 15 Monate, von März 2021 bis Juni 2022. Eine hinzugefügte Zahl sieht nach Wissen aus; woher sie kommt, sollte gesagt werden.",
  },
  "name-added": {
    title: "Name nicht im Original",
    doc: "Eine Person oder ein Ort, wovon das Original nichts weiß, wird in einem Satz genannt, der es sonst nacherzählt. Unbeanstandet bleiben Kurzformen, zu einem bekannten Namen ergänzte Vornamen, Abkürzungen, andere Schreibungen und ein Land für seine Bewohner oder seine Hauptstadt; ebenso Namen von Einrichtungen und Produkten, die auf vielerlei Weise geschrieben werden. Der Name kann stimmen und anderswoher bekannt sein. Aber wer nur das Original hat, kann nicht dafür einstehen.",
  },
  "part-for-total": {
    title: "Ein Teil als das Ganze erzählt",
    doc: "Das Original nennt eine Gesamtzahl und für wie viele davon etwas gilt (5.000 Beschäftigte, 1.200 von ihnen in Leeds; drei der fünf), und hier steht der Teil allein, als wäre er alles. Die Regel schweigt, wo auch gesagt wird, was den Teil abgrenzt (1.200 Beschäftigte in Leeds), und wo die Ableitung die Gesamtzahl irgendwo nennt. Die Zahl stimmt und die Aussage nicht; wer nur die Zahlen prüft, lässt sie durchgehen.",
  },
  "share-changed": {
    title: "Wenige, einige, die meisten, alle: eine andere Stufe",
    doc: "Das Original sagt einige von etwas, und hier sind es die meisten oder alle; oder es sagt die meisten, und hier sind es wenige. So auch bei manchmal und immer, Dutzenden und Tausenden, bis zu und mehr als, und wo eine Grenze wegfiel: 40, aus bis zu 40, oder fünf, aus zwischen drei und fünf. Unbeanstandet bleiben benachbarte Stufen, die Zeitungen füreinander verwenden (einige und viele, viele und die meisten), aber nichts gilt für alle; ebenso eine Stufe, wo das Original keine nennt. Ein kurzes Wort macht aus einer Ausnahme eine Regel, und keine Zahl steht daneben, die es verriete; die EBU zählt es zur Genauigkeit.",
  },
  "denial-changed": {
    title: "Mit anderen Worten verneint oder nicht mehr verneint",
    doc: "Ein Teilsatz erzählt mit eigenen Worten, was das Original erzählt, und nur einer der beiden Texte hat ein \"not\", \"no\" oder \"denied\". Wo kaum zwei Worte an derselben Stelle stehen, kann eine Verneinung in einem anderen Wort stecken; darum ist es eine Frage zum Nachprüfen und kein Widerspruch. Unbeanstandet bleibt, wo der andere Text in der Nähe ablehnt, beendet, entbehrt oder zweifelt, ebenso oft verneint, und wo eine Eigenschaft oder eine Gemütslage verneint wird: Dafür hat die Sprache eigene Gegenwörter. Ein kleines Wort kehrt die Tatsache um, und ein umformulierter Satz verbirgt es gut.",
  },
  "hedge-added": {
    title: "Weniger sicher gemacht",
    doc: "Das Original sagt, dass etwas so ist; hier kann es so sein, wird behauptet oder geglaubt, mit denselben Worten. Die Regel schweigt, wo das Original in der Nähe irgendein Wort des Zweifels hat, eine Quelle nennt, die es vielleicht nur wiedergibt, oder einen Plan erzählt, und wo der Zweifel einer Zahl gilt. Ein Zweifel, den niemand geäußert hat, nimmt zurück, was feststand: Die EBU verlangt Unparteilichkeit auf beiden Seiten der Gewissheit.",
  },
  "attribution-dropped": {
    title: "Aus einer Behauptung wurde eine Tatsache",
    doc: "Was das Original jemandem in den Mund legt, steht hier als eigenes Wissen des Schreibers. Die Quelle kann in einem Satz daneben stehen; dann schweigt die Regel. Sie schweigt auch, wo die Quelle des Originals ein Bericht oder Zahlen sind und der Satz von ihnen spricht. Spricht daneben jemand anderes, entschuldigt das nichts. Was jemand nur berührt, sich wünscht oder selbst tut und erzählt, ist belegt und geht durch. Das Reuters-Handbuch verlangt die Quelle von allem, was der Reporter nicht selbst gesehen hat: Leser wiegen eine Behauptung danach, wer sie aufstellt.",
  },
  "paraphrase-to-quotation": {
    title: "In Anführungszeichen gesetzt",
    doc: "Wörter stehen in Anführungszeichen, die das Original auch hat, aber als eigene: Es zitiert sie nicht. Weniger als fünf Wörter bleiben unbeanstandet, ebenso Originale ganz ohne Anführungszeichen, die sie verloren haben können. Indirekte Rede ist die Wortwahl des Reporters; die Zeichen machen sie zu der des Sprechers. AP: Zitate sind, was gesagt wurde, Wort für Wort.",
  },
  "left-out-tension": {
    title: "In Spannung zu Weggelassenem",
    doc: "Das Original sagt, dass jemand etwas nicht entschieden hat, keine Haltung dazu hat oder es nicht plant; der Folgetext lässt das weg und ergänzt, dass derselbe daran arbeitet. Das eine verneint das andere nicht, also ist es kein Widerspruch: Die beiden werden verbunden, damit die Redaktion sie ansieht. Die Regel schweigt, wo es um eine andere Sache geht, wo der Zusatz nur möglich ist und wo der Satz des Originals erzählt wird. Das Weggelassene ist oft das, woran Leser einen Zusatz messen würden: Die EBU und die BBC verlangen, nichts wegzulassen, ohne das der Rest in die Irre führt.",
  },
  "attribution-on-addition": {
    title: "Eine Quelle für das, was das Original nicht sagt",
    doc: "Eine Aussage, die im Original nicht gefunden wurde, wird namenlosen Quellen, Beamten oder Berichten in den Mund gelegt oder jemandem, der im Original nichts sagt, obwohl es ihn nennt. Hat das Original die Formel für eine andere Tatsache, zeigt der Befund, wo. Unbeanstandet bleiben Sprecher, die das Original nicht kennt: Der Folgetext kann sie gefragt haben. Ebenso die eigenen Sprecher des Originals, deren Worte frei nacherzählt werden dürfen. Eine Quelle lässt eine Behauptung geprüft aussehen. Sie einer zu geben, die nie eine hatte, heißt eine Quelle erfinden, was kein Handbuch erlaubt.",
  },
  "attribution-borrowed": {
    title: "Quelle von einer anderen Tatsache entlehnt",
    doc: "Die Wörter, die sagen, wer für eine Aussage bürgt, sind die des Originals, gehören dort aber zu einer anderen Tatsache; die Aussage selbst steht im Original ohne sie. Die Regel schweigt, wo einer der Sätze, auf denen die Aussage beruht, diese Quelle hat, oder der Satz neben einem, der keine nennt. Dieselben Wörter sehen nach treuer Quellenangabe aus. Aber eine Quelle bürgt für das, was sie gesagt hat, und für nichts sonst.",
  },
  "sources-changed": {
    title: "Quellen anders beschrieben",
    doc: "Das Original sagt, wie viele Quellen es hat oder dass sie es aus erster Hand wissen; der Folgetext hat ebenfalls namenlose Quellen und sagt nirgends dasselbe von ihnen. Ein Befund für den Artikel. Die Regel schweigt, wo Zahl und Kenntnis einmal gesagt werden und wo das Original die Quellen einer anderen Tatsache so beschreibt wie der Folgetext. Wie viele sie sind und wie nahe sie standen, ist alles, was Leser an einer Quelle ohne Namen wiegen können: Reuters und AP verlangen eine so genaue Beschreibung wie möglich.",
  },
  "source-named": {
    title: "Eine Quelle ohne Namen bekam einen",
    doc: "Wer es sagt, hat im Original keinen Namen und hier einen. Die Regel schweigt, wo der Name im Original neben der Aussage steht und wo einer der beiden nur ein Land oder eine Einrichtung nennt, die spricht. Eine Quelle, der Vertraulichkeit zugesagt wurde, darf nicht genannt werden, und ein Name, den das Original nicht hat, kann der falsche sein; beide Handbücher, das von Reuters und das von AP, zählen es zu den schwersten Fehlern.",
  },
  "source-added": {
    title: "Eine Quelle, die das Original hier nicht hat",
    doc: "Jemand ohne Namen (Quellen, Fachleute, Geheimdienstberichte, „man glaubt“) bürgt für das, was das Original ohne jede Quelle sagt. Wo das Original für dieselbe Aussage eine Quelle hat, in welchen Worten auch immer, schweigt die Regel; Aussagen, die es gar nicht macht, und Formeln, die es für eine andere Tatsache hat, haben eigene Regeln. Eine vage Quelle verleiht ein Gewicht, das niemand prüfen kann.",
  },
  "clause-added": {
    title: "Etwas, das an einen Satz des Originals angehängt ist",
    doc: "Ein Satz ist bis zu einem Komma oder einem „und“ der des Originals und geht dann mit etwas weiter, wovon das Original kein Wort hat: eine Reaktion, eine Folge, ein Urteil, eine Einzelheit. Sie schweigt, wo ein einziges Wort des Zusatzes, oder eines, das dafür stehen kann, im Original nahe der Tatsache steht (bei einer Bemerkung zur ganzen Aussage, wie „was viele überraschte“, drei von zehn), und wo eine andere Stelle des Originals es erzählt; Ursachen, Quellen, Zitate, Namen und Zahlen haben eigene Regeln. AP verlangt, dem Berichteten nichts hinzuzufügen: An einen richtigen Satz gehängt, borgt sich das Neue dessen Glaubwürdigkeit.",
  },
  "cause-added": {
    title: "Eine Ursache, die das Original nicht nennt",
    doc: "Zwei Tatsachen des Originals sind hier durch ein Wort der Ursache verbunden (wegen, infolge von, dank); dort stehen sie nebeneinander oder nur nacheinander. Oder was als Ursache genannt wird, steht nirgends im Original, und weder neben der Tatsache noch um sie herum steht eine andere Ursache. Wo beide in einem Satz des Originals stehen, lässt jedes Wort, das dort eine Ursache oder einen Zweck bedeuten kann, die Regel schweigen; wo sie in zweien stehen, nur ein eindeutiges. Dass das eine das andere bewirkte, ist eine Tatsache für sich, und oft die strittige.",
  },
  "reply-dropped": {
    title: "Die Antwort der anderen Seite ist weggelassen",
    doc: "Jemand, der um Stellungnahme gebeten wurde, antwortet im Original, oder jemand, der beschuldigt wird, bestreitet es, und der Folgetext hat nichts von der Antwort. Unbeanstandet bleibt eine Antwort in anderen Worten, ebenso eine, deren Sprecher anderswo im Folgetext antwortet. Wer beschuldigt wird, hat ein Recht darauf, dass die Antwort mit der Beschuldigung erzählt wird: Das Reuters-Handbuch und die Leitlinien der BBC (Recht auf Erwiderung) kennen keine Ausnahme für Kurzfassungen.",
  },
  "list-unbacked": {
    title: "Listen ohne etwas vom Original",
    doc: "Listen und Tabellen, von denen kein Punkt im Original gefunden wurde. Ein Befund für den Artikel, mit der Zahl der Punkte und der Listen. Eine Liste bleibt unbeanstandet, sobald einer ihrer Punkte belegt ist, und sei es zum Teil, und ein einzelner Punkt ist keine Liste. Listen sehen nach den harten Tatsachen einer Geschichte aus; wo ein Text verlängert wurde, sind sie das Erste, was erfunden wird.",
  },
  "generalised": {
    title: "Aus Namen wurde ein allgemeines Wort",
    doc: "Das Original sagt, welche es sind, zwei oder mehr mit Namen; der Folgetext hat nur das allgemeine Wort dafür (Gruppen, Unternehmen, Länder) und nirgends einen der Namen. Der Befund zählt die verlorenen Namen auf. Die Regel schweigt, wo einer der Namen genannt wird und wo das allgemeine Wort nicht das des Originals ist. Was keinen Namen hat, können Leser weder prüfen noch behalten: AP verlangt, genau zu sein, und ein Text, der aus einem anderen gesponnen wurde, verliert zuerst seine Namen.",
  },
  "uncredited": {
    title: "Die Herkunft des Originals ist nicht genannt",
    doc: "Der Folgetext nennt weder das Medium noch die Agentur, von der das Original ist, noch, wo nur der Autor bekannt ist, den Autor. Sie werden aus der Ortsmarke (PARIS (AP) –), aus den Zeilen um den Text oder aus dem gelesen, was über den Artikel angegeben wurde. Die Regel schweigt, wo sie irgendwo genannt sind, in welcher Form auch immer, oder verlinkt, und wo das Original nicht sagt, von wem es ist. Wer berichtet, ist das Erste, was Leser brauchen, um einen Bericht zu wiegen; Agenturen verlangen die Nennung in jedem Beitrag, der aus ihren stammt.",
  },
  "source-anonymised": {
    title: "Eine genannte Quelle verlor ihren Namen",
    doc: "Wer es sagt, hat im Original einen Namen; hier ist es ein Beamter, eine Fachfrau, eine Quelle, und der Name steht nirgends im Folgetext. Die Regel schweigt, wo der Name irgendwo gesagt wird und wo der Sprecher des Originals eine Einrichtung und keine Person ist. Leser vertrauen dem, wofür jemand mit Namen einsteht, und Reuters wie AP verlangen Namen, wo immer sie zu haben sind.",
  },
  "loaded-word": {
    title: "Ein schlichtes Wort durch ein wertendes ersetzt",
    doc: "Wo das Original ein schlichtes Wort hat (sagte, Gruppe, Regierung, Protest), steht ein wertendes (gab zu, Mob, Regime, Krawall), nach Listen solcher Paare. Die Regel schweigt, wo das Original das Wort irgendwo verwendet, wo es zitiert ist und wo die Wörter ringsum andere sind, sodass es etwas anderes nennen kann. Die Tatsache bleibt, und der Blick der Leser auf sie ändert sich: BBC und Reuters verlangen Wörter, die nicht Partei nehmen, und „sagte“ vor allen anderen.",
  },
  "degree-added": {
    title: "Lob oder Alarm hinzugefügt",
    doc: "Ein Wort des Lobes oder des Alarms (atemberaubend, beispiellos, wegweisend), das das Original hierfür nicht hat. Unbeanstandet bleiben Wörter, die nur ordnen oder messen (größer, zentral, wachsend), ebenso jedes Wort, das das Original an derselben Stelle verwendet, in welcher Form auch immer. Solche Wörter behaupten einen Grad, den niemand gemessen hat; die BBC nennt es Kommentieren und hält es aus Berichten heraus.",
  },
  "commentary": {
    title: "Eigenes Urteil oder eigene Vorhersage",
    doc: "Ein Satz, der im Original nicht gefunden wurde, sagt voraus, urteilt oder rät: was abzuwarten bleibt, ein Zeichen setzt, angegangen werden muss. Er wird von Tatsachenaussagen getrennt: Kein Original könnte ihn belegen oder verneinen, sodass er an ihm gemessen weder richtig noch falsch ist. Unbeanstandet bleibt, was jemand zitiert oder berichtet sagt, ebenso Wendungen, die das Original hat. Jeder Kodex des Berufs trennt Tatsachen vom Kommentar; Leser sollten wissen, was von beidem dies ist.",
  },
  "number-rounded": {
    title: "Zahl weniger genau erzählt",
    doc: "Eine Zahl des Originals steht hier gerundet oder als Größenordnung: 412 als etwa 400, 6,4 Prozent als mehr als 6, Hunderte. Unbeanstandet bleiben Umrechnungen und Rundungen um weniger als eins von hundert. Es ist kein Fehler und oft freundlich gegen die Leser; wer die genaue Zahl braucht, findet sie daneben.",
  },
  "sequence-added": {
    title: "Eine Reihenfolge, die das Original nicht gibt",
    doc: "Zwei Tatsachen des Originals werden hier hintereinandergestellt (nach, im Anschluss an, im Gefolge von), obwohl es sie getrennt erzählt und keine datiert. Die Regel schweigt, wo eine der beiden eine Zeit hat oder irgendein Wort der Reihenfolge im Original in ihrer Nähe steht. „Danach“ wird bald als „deshalb“ gelesen: Eine Reihenfolge der Ereignisse ist eine Tatsache und braucht jemanden, der sie kennt. EBU und BBC zählen es zur Genauigkeit.",
  },
  "quotation-to-paraphrase": {
    title: "Zitat ohne Anführungszeichen erzählt",
    doc: "Was jemand im Original in Anführungszeichen sagt, sagt dieselbe Person hier ohne sie, in beinahe denselben Worten. Die Regel schweigt, wo die Worte wirklich andere sind oder nur ein Teil einer längeren Äußerung. Daran ist nichts falsch; aber Leser können die Worte des Sprechers nicht mehr von denen des Schreibers unterscheiden, und kleine Änderungen bleiben unbemerkt.",
  },
  "quotations-dropped": {
    title: "Kein Zitat ist geblieben",
    doc: "Das Original zitiert Menschen, und keine einzige ihrer Äußerungen steht im Folgetext in Anführungszeichen. Ein Befund für den Artikel. Die Regel schweigt, sobald ein Zitat geblieben ist, und sei es zum Teil oder ohne Zeichen, und wo das Original nur einzelne Wörter in Anführungszeichen hat. Näher als durch ein Zitat kommen Leser einem Menschen nicht: Wer keines liest, liest alles in den Worten des Schreibers (Handbücher von Reuters und AP, über Zitate).",
  },
  "unanswered-dropped": {
    title: "Wer keine Antwort gab, ist weggelassen",
    doc: "Das Original nennt die, die um Stellungnahme gebeten wurden und ablehnten, nicht zu erreichen waren oder nicht antworteten; der Folgetext sagt nicht, dass sie gefragt wurden. Ein Befund für den Artikel. Die Regel schweigt, wo der Folgetext einen von ihnen in anderen Worten ablehnen oder schweigen lässt. Wer nicht erfährt, dass die andere Seite gefragt wurde, kann eine ausgewogene Darstellung nicht von einer einseitigen unterscheiden; Reuters verlangt von Reportern, es zu sagen.",
  },
};
