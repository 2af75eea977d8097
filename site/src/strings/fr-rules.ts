// Les règles en français : comment elles s’appellent, pourquoi elles comptent,
// et ce que disent leurs constats. In a form, {1} is the first word of the message.

import type { Form, RuleName } from "../rules.gen";
import type { RuleText } from "./en";

export const forms: Record<Form, string> = {
  "\"%s\" is a judgement or a forecast, and not the original's.": "\"{1}\" est un jugement ou un pronostic, et n’est pas de l’original.",
  "%s items in %s blocks, none found in the original.": "{1} éléments dans {2} blocs, aucun ne se trouve dans l’original.",
  "%s items in one block, none found in the original.": "{1} éléments dans un bloc, aucun ne se trouve dans l’original.",
  "Attributed to \"%s\", and not found in the original.": "Attribué à \"{1}\", et sans trace dans l’original.",
  "Attributed to \"%s\", and not found in the original; it has \"%s\" for something else.": "Attribué à \"{1}\", et sans trace dans l’original, qui a \"{2}\" pour autre chose.",
  "Here it says \"%s\"; the original has no \"%s\".": "Ici il est dit \"{1}\" ; l’original n’a pas \"{2}\".",
  "In the original %s is a part of %s; here it stands for the whole.": "Dans l’original, « {1} » est une partie de « {2} » ; ici, cela vaut pour le tout.",
  "In the original \"%s\" belongs to these words.": "Dans l’original, \"{1}\" va avec ces mots.",
  "In the original \"%s\"; here \"%s\".": "Dans l’original, \"{1}\" ; ici, \"{2}\".",
  "The original attributes this to \"%s\", not to \"%s\".": "L’original l’attribue à \"{1}\", pas à \"{2}\".",
  "The original attributes this to %s; here it is told as a fact.": "L’original l’attribue à \"{1}\" ; ici c’est raconté comme un fait.",
  "In the original somebody says this (\"%s\"); here nobody does.": "Dans l’original, quelqu’un le dit (\"{1}\") ; ici, personne ne le dit.",
  "The original calls %s %s, not %s.": "L’original appelle \"{1}\" \"{2}\", pas \"{3}\".",
  "The original has no \"%s\" there.": "L’original n’a pas \"{1}\" à cet endroit.",
  "The original does not give this cause (\"%s\").": "L’original ne donne pas cette cause (\"{1}\").",
  "The original does not have this (\"%s\").": "L’original n’a pas ceci (\"{1}\").",
  "The original does not have the date %s.": "L’original n’a pas la date \"{1}\".",
  "The original says \"%s\", not \"%s\". Counted from one day, these are different times.": "L’original dit \"{1}\", pas \"{2}\". Comptés depuis un même jour, ce sont deux moments différents.",
  "The two texts were written on different days, so \"%s\" does not mean here what \"%s\" means in the original.": "Les deux textes ont été écrits à des jours différents ; \"{1}\" ne veut donc pas dire ici ce que \"{2}\" veut dire dans l’original.",
  "The original does not have the figure %s.": "L’original n’a pas le chiffre \"{1}\".",
  "The original does not have the quotation \"%s\".": "L’original n’a pas la citation \"{1}\".",
  "The original does not have the quotation \"%s\"; nearest to it is \"%s\".": "L’original n’a pas la citation \"{1}\" ; la plus proche est \"{2}\".",
  "The original does not say that the one is the cause of the other (\"%s\").": "L’original ne dit pas que l’un soit la cause de l’autre (\"{1}\").",
  "The original does not say which of the two came first (\"%s\").": "L’original ne dit pas lequel des deux faits est venu d’abord (\"{1}\").",
  "The original has \"%s\" there, not \"%s\".": "L’original a là \"{1}\", pas \"{2}\".",
  "The original has \"%s\" without a name; here it is %s.": "L’original a \"{1}\" sans nom ; ici c’est \"{2}\".",
  "The original has \"%s\"; here it is \"%s\".": "L’original a \"{1}\" ; ici c’est \"{2}\".",
  "The original has no source like \"%s\" for this.": "L’original n’a pour cela aucune source comme \"{1}\".",
  "The original has the figure more exactly: %s.": "L’original donne le chiffre plus exactement : \"{1}\".",
  "The original has these words, but not as a quotation.": "L’original a ces mots, mais pas comme citation.",
  "The original is from %s; the derivative does not say so.": "L’original est de \"{1}\" ; le dérivé ne le dit pas.",
  "The original names %s and %s, but no %s.": "L’original nomme \"{1}\" et \"{2}\", mais pas \"{3}\".",
  "The original names %s, not %s.": "L’original nomme \"{1}\", pas \"{2}\".",
  "The original names %s; here it is \"%s\".": "L’original nomme \"{1}\" ; ici c’est \"{2}\".",
  "The original names them: %s. Here it is \"%s\".": "L’original donne les noms : \"{1}\". Ici c’est \"{2}\".",
  "The original nowhere names %s.": "L’original ne nomme nulle part \"{1}\".",
  "The original quotes %s statements, in %s quoted runs; none of them is quoted here.": "L’original cite {1} déclarations, en {2} passages entre guillemets ; aucune n’est citée ici.",
  "The original quotes %s statements; none of them is quoted here.": "L’original cite {1} déclarations ; aucune n’est citée ici.",
  "The original quotes one statement, in %s quoted runs; none of it is quoted here.": "L’original cite une déclaration, en {1} passages entre guillemets ; rien n’en est cité ici.",
  "The original quotes one statement; it is not quoted here.": "L’original cite une déclaration ; elle n’est pas citée ici.",
  "The original quotes this: \"%s\".": "L’original le donne en citation : \"{1}\".",
  "The original says \"%s\" of something else.": "L’original dit \"{1}\" d’autre chose.",
  "Here it is in doubt (\"%s\"); in the original it is not.": "Ici, c’est mis en doute (\"{1}\") ; dans l’original, non.",
  "The original says \"%s\", not \"%s\".": "L’original dit \"{1}\", pas \"{2}\".",
  "The original says \"%s\", which denies this and is left out here.": "L’original dit \"{1}\", qui dément cela et est omis ici.",
  "The original says \"%s\", which is left out here and sits badly with this.": "L’original dit \"{1}\", qui est omis ici et s’accorde mal avec cela.",
  "The original says \"%s\", which is the opposite of \"%s\".": "L’original dit \"{1}\", qui est le contraire de \"{2}\".",
  "The original says \"%s\"; here it is certain.": "L’original dit \"{1}\" ; ici c’est certain.",
  "The original says \"%s\"; here the \"%s\" is gone.": "L’original dit \"{1}\" ; ici \"{2}\" a disparu.",
  "The original says that somebody was asked and gave no answer; here that is left out.": "L’original dit que quelqu’un a été sollicité et n’a pas répondu ; ici cela est omis.",
  "The original says this on a condition, \"%s\"; here there is none.": "L’original le dit sous condition, \"{1}\" ; ici il n’y en a pas.",
  "The original says who was asked and gave no answer (%s); here that is left out.": "L’original dit qui a été sollicité sans répondre (\"{1}\") ; ici cela est omis.",
  "The original tells what %s answered; here it is left out.": "L’original rapporte ce qu’a répondu \"{1}\" ; ici c’est omis.",
  "The original tells what the other side answered; here it is left out.": "L’original rapporte ce qu’a répondu l’autre partie ; ici c’est omis.",
  "The text says \"%s\"; in the heading it is certain.": "Le texte dit \"{1}\" ; dans le titre c’est certain.",
};

export const ruleTexts: Record<RuleName, RuleText> = {
  "negation-flipped": {
    title: "Retourné en son contraire",
    doc: "Un texte nie ce que l’autre affirme : entre les mêmes mots, un \"not\", un \"no\", un \"never\" ou un \"denied\" a disparu ou est apparu. La négation dite autrement passe (pas en vie, mort ; n’a pas assisté, s’est absenté ; a refusé), de même que celle de mots que l’autre texte n’a pas. Un petit mot retourne le fait, et la phrase paraît toujours la même.",
  },
  "opposite": {
    title: "Le mot contraire",
    doc: "Un mot se trouve là où l’original a son contraire : a monté pour a chuté, approuvé pour rejeté, avant pour après, le plus grand pour le plus petit. Les mots autour doivent être ceux de l’original. Les paires qui racontent un fait de deux côtés passent (acheté et vendu, gagné et perdu, donné et reçu), ainsi que le contraire d’un mot nié (pas ouvert, fermé). Le sens d’un changement, c’est la nouvelle.",
  },
  "roles-swapped": {
    title: "Qui a fait quoi à qui, interverti",
    doc: "Les deux qui entourent un verbe ont changé de place : « le syndicat a poursuivi le port » pour « le port a poursuivi le syndicat ». Le passif passe (le syndicat a été poursuivi par le port), ainsi que les verbes qui valent dans les deux sens (rencontrer, épouser, jouer contre). Tous les mots sont de l’original, et l’histoire est inversée.",
  },
  "number-changed": {
    title: "Chiffre modifié",
    doc: "Un chiffre n’est pas celui que l’original donne au même endroit ou pour les mêmes choses, et ne se trouve nulle part ailleurs dans l’original. L’arrondi, la conversion et les autres façons d’écrire un chiffre passent (6,4 pour cent et 6,4 %, trois miles et 4,8 km, 49 sur 50 et près de 50), de même que la somme de deux chiffres. Un chiffre faux est l’erreur que les lecteurs pardonnent le moins et vérifient le plus vite ; les manuels de Reuters et d’AP demandent de vérifier chaque chiffre à la source.",
  },
  "unit-changed": {
    title: "Unité ou échelle modifiée",
    doc: "Le chiffre est celui de l’original, mais pas ce qu’il compte : des mètres sont devenus des kilomètres, des millions des milliards, des livres des euros. Les conversions où le chiffre a été converti aussi passent (5 miles, 8 km), ainsi qu’une unité tombée ou dite au mot suivant. L’œil vérifie les chiffres et passe sur le mot qui suit ; l’erreur est d’un facteur mille. Le manuel de Reuters demande de lire unités et monnaies à voix haute face à la source.",
  },
  "percent-or-points": {
    title: "Pour cent ou points de pourcentage",
    doc: "L’original compte en pour cent et ici ce sont des points de pourcentage, ou l’inverse, avec le même chiffre. La règle se tait là où les deux textes emploient le même des deux, quelle que soit la graphie. De 10 à 15 pour cent, la hausse est de cinq points et de cinquante pour cent : le guide d’AP met en garde contre la confusion, et aucun lecteur ne peut savoir ce qui était voulu.",
  },
  "date-changed": {
    title: "Date modifiée",
    doc: "Un jour, un mois, une année ou une heure n’est pas celui que l’original donne au même endroit ; un autre qui se trouve ailleurs dans l’original, seulement là où les mots autour sont les mêmes. Les dates dites plus vaguement passent, ainsi que les moments comptés depuis le jour de l’écriture (la semaine dernière), puisque les deux textes peuvent être de jours différents. Une date décalée brise l’ordre des événements sur lequel repose le récit.",
  },
  "date-added": {
    title: "Date absente de l’original",
    doc: "Une année, ou un jour avec son mois, se trouve dans une phrase qui repose par ailleurs sur l’original, et l’original ne l’a nulle part. Les jours de la semaine passent, ainsi que les mois sans jour, qu’un lecteur peut souvent déduire, et la date que porte le dérivé lui-même. Elle peut être juste, et vérifiée ; mais tout se passe comme si l’original en répondait.",
  },
  "date-shifted": {
    title: "Désigne un autre jour",
    doc: "Un moment compté depuis le jour de l’écriture désigne ici un autre jour : le mois dernier est devenu la semaine dernière ; ou les mots sont restés tels quels (mardi, hier) dans un texte écrit un autre jour. Le jour où chaque texte a été écrit est tiré de ce qui a été indiqué avec lui, de sa date ou de celle qui l’entoure. Là où rien ne le dit, les deux comptent comme écrits le même jour. Les moments qui peuvent vouloir dire la même chose passent (il y a un an, il y a 12 mois), ainsi que les durées jusqu’à maintenant. Qui copie un compte rendu copie son « hier », et le lecteur le compte depuis le jour de sa lecture.",
  },
  "name-changed": {
    title: "Nom modifié",
    doc: "Un nom que l’original n’a nulle part se trouve là où l’original en a un autre, ou deux personnes du récit ont changé de place. Les formes courtes, les prénoms ajoutés, les sigles, les surnoms, les autres graphies d’un nom et les autres noms d’un pays passent. La mauvaise personne dans la bonne histoire est l’erreur qui finit au tribunal.",
  },
  "person-conflated": {
    title: "Deux personnes confondues en une",
    doc: "Le prénom d’une personne de l’original se trouve avec le nom d’une autre : Ada Lund et Per Dahl sont devenus Ada Dahl. La règle se tait là où l’original a le nom tel quel et là où deux personnes partagent un nom. Personne de ce nom n’est dans le récit, et quelqu’un de ce nom peut bien exister. L’UER et la BBC, qui ont mesuré comment les machines racontent l’actualité, le comptent dans l’exactitude.",
  },
  "title-changed": {
    title: "Titre ou fonction modifiés",
    doc: "Quelqu’un porte un autre titre ou une autre fonction que dans l’original : un ministre est devenu Premier ministre, un secrétaire président ; ou une fonction appartient à un autre lieu ou organisme : le maire de Tarrow est devenu celui d’Eastmouth. Les titres de civilité, les formes plus courtes ou plus longues d’un titre et les titres que l’original donne ailleurs à la même personne passent ; de même un titre là où l’original n’en donne pas. Qui est quelqu’un dit au lecteur combien pèsent ses mots ; AP et Reuters demandent de vérifier chaque titre.",
  },
  "quotation-altered": {
    title: "Citation altérée",
    doc: "Les mots entre guillemets sont presque, mais pas tout à fait, ce que cite l’original ; ou un mot ou deux, là où il en cite d’autres. La ponctuation, les majuscules, les points de suspension, les mots entre crochets, les contractions écrites en entier et l’orthographe britannique ou américaine passent. Ce qui est entre guillemets est la promesse que cela a été dit ainsi : « ne modifiez jamais une citation », dit le guide d’AP, pas même pour la corriger.",
  },
  "quotation-invented": {
    title: "Citation absente de l’original",
    doc: "Des mots entre guillemets que l’original n’a pas, cités ou non. S’il cite quelque chose de proche en d’autres mots, cela est montré aussi. Moins de quatre mots passent : ce peut être un titre ou une distance prise. Une citation inventée met des mots dans la bouche d’une personne ; aucun manuel n’y connaît d’excuse. Le dérivé peut avoir eu une autre source : il devrait alors la nommer.",
  },
  "quotation-cut": {
    title: "Citation coupée au point de dire autre chose",
    doc: "Les mots cités sont ceux de l’original, mais ce qui a été coupé juste avant ou après change ce qu’ils disent : un \"not\", un doute, un \"if\". Une coupe qui laisse ces mots hors des guillemets mais dans la phrase passe, ainsi que toute coupe d’autres mots. Chaque mot entre guillemets a été dit, et pourtant la personne n’a pas dit cela ; le manuel de Reuters l’appelle un changement de sens par sélection.",
  },
  "speaker-changed": {
    title: "Prêté à quelqu’un d’autre",
    doc: "Ce qu’une personne ou un organisme nommé dit dans l’original, un autre le dit ici, entre guillemets ou rapporté. Les pronoms, formes courtes, sigles et descriptions (le maire, l’entreprise) passent, ainsi qu’un nom que l’original a à côté de ces mots. Une déclaration vaut ce que vaut qui la fait : mise dans une autre bouche, c’est un autre fait sur deux personnes.",
  },
  "certainty-raised": {
    title: "Rendu plus certain",
    doc: "L’original dit qu’une chose peut être, est soupçonnée, alléguée, crue ou probable, demande si elle est, ou la dit sous condition ; ici elle est, tout simplement, avec les mêmes mots. Un autre mot de doute passe, quel qu’il soit, de même que les projets : que quelqu’un projette de construire et qu’il construira, c’est ainsi qu’écrivent les journaux. Le pas du soupçon au fait est celui de l’auteur ; pour la personne soupçonnée, c’est toute la différence.",
  },
  "heading-firmer": {
    title: "Le titre est plus ferme que le texte",
    doc: "Un titre donne pour un fait ce que l’original, ou le texte sous le titre lui-même, tient seulement pour possible, probable ou allégué. Un titre avec un mot de doute, un point d’interrogation ou quelqu’un qui le dit passe. La plupart des lecteurs ne voient que le titre ; le manuel de Reuters veut qu’il n’en dise pas plus que le sujet ne peut porter.",
  },
  "left-out-denies": {
    title: "Démenti par ce qui est omis",
    doc: "Le dérivé ajoute que quelqu’un a décidé quelque chose ou entend le faire, et omet que l’original dit le contraire de la même personne : que rien n’est décidé, qu’il n’y a pas de projet. La règle se tait là où l’affaire est autre, là où l’ajout est lui-même nié ou seulement possible, et là où la phrase de l’original est reprise. Une affirmation que l’original nie est fausse selon l’original, et le lecteur n’a pas pu le voir.",
  },
  "number-added": {
    title: "Chiffre absent de l’original",
    doc: "Un chiffre se trouve dans une phrase qui repose par ailleurs sur l’original, et l’original ne l’a nulle part. Les petits comptes qu’un lecteur de l’original peut faire (deux des hommes qui y sont nommés) passent, ainsi que les fractions, et ce qui se calcule : 15 mois, de mars 2021 à juin 2022. Un chiffre ajouté ressemble à du savoir ; il faudrait dire d’où il vient.",
  },
  "name-added": {
    title: "Nom absent de l’original",
    doc: "Une personne ou un lieu dont l’original ne sait rien est nommé dans une phrase qui par ailleurs le reprend. Les formes courtes, les prénoms ajoutés à un nom connu, les sigles, les autres graphies et un pays pour ses habitants ou sa capitale passent ; de même les noms d’organismes et de produits, que l’on écrit de bien des façons. Le nom peut être juste et connu d’ailleurs. Mais qui n’a que l’original ne peut en répondre.",
  },
  "part-for-total": {
    title: "Une partie donnée pour le tout",
    doc: "L’original donne un total et dit combien d’entre eux sont concernés (5 000 salariés, dont 1 200 à Leeds ; trois des cinq), et ici la partie est seule, comme si elle était le tout. La règle se tait là où ce qui distingue la partie est dit aussi (1 200 salariés à Leeds), et là où le texte dérivé donne le total quelque part. Le chiffre est juste et l’énoncé ne l’est pas : qui ne vérifie que les chiffres le laisse passer.",
  },
  "share-changed": {
    title: "Peu, certains, la plupart, tous : un autre degré",
    doc: "L’original dit certains, et ici c’est la plupart ou tous ; ou il dit la plupart, et ici c’est quelques-uns. De même pour parfois et toujours, des dizaines et des milliers, jusqu’à et plus de, et là où une limite est tombée : 40, de jusqu’à 40, ou cinq, d’entre trois et cinq. Les degrés voisins que les journaux emploient l’un pour l’autre passent (certains et beaucoup, beaucoup et la plupart), mais rien ne passe pour tous ; de même un degré là où l’original n’en nomme aucun. Un mot court fait d’une exception une règle, et aucun chiffre à côté ne le trahit ; l’UER le compte avec l’exactitude.",
  },
  "denial-changed": {
    title: "Nié, ou plus nié, en d’autres mots",
    doc: "Une proposition dit avec ses propres mots ce que dit l’original, et un seul des deux textes a un \"not\", un \"no\" ou un \"denied\". Là où presque aucun mot n’occupe la même place, une négation peut se cacher dans un autre mot ; c’est donc une question à vérifier, et pas un conflit. Passe ce qui, dans l’autre texte, refuse, met fin, manque ou doute à proximité, ce qui nie autant de fois, et la négation d’une qualité ou d’un état d’esprit : pour cela la langue a ses propres contraires. Un petit mot retourne le fait, et une phrase reformulée le cache bien.",
  },
  "hedge-added": {
    title: "Rendu moins certain",
    doc: "L’original dit qu’une chose est ; ici elle peut être, est alléguée ou est crue être, avec les mêmes mots. La règle se tait là où l’original a un mot de doute à proximité, nomme une source qu’il ne fait peut-être que rapporter ou annonce un projet, et là où le doute porte sur un chiffre. Un doute que personne n’a exprimé reprend ce qui était établi : l’UER demande l’impartialité des deux côtés de la certitude.",
  },
  "attribution-dropped": {
    title: "Un propos devenu un fait",
    doc: "Ce que l’original met dans la bouche de quelqu’un est ici le savoir de l’auteur. La source peut se trouver dans une phrase voisine ; la règle se tait alors. Elle se tait aussi là où la source de l’original est un rapport ou des chiffres et où la phrase en parle. Qu’un autre parle à côté n’excuse rien. Ce que quelqu’un ne fait qu’effleurer, demande, ou fait et raconte est établi, et passe. Le manuel de Reuters demande la source de tout ce que le reporter n’a pas vu : un lecteur pèse un propos selon qui le tient.",
  },
  "paraphrase-to-quotation": {
    title: "Mis entre guillemets",
    doc: "Des mots entre guillemets que l’original a aussi, mais comme siens : il ne les cite pas. Moins de cinq mots passent, ainsi que les originaux sans aucun guillemet, qui peuvent les avoir perdus. Le discours indirect est la formulation du reporter ; les guillemets en font celle de la personne. AP : une citation est ce qui a été dit, mot pour mot.",
  },
  "left-out-tension": {
    title: "En tension avec ce qui est omis",
    doc: "L’original dit que quelqu’un n’a pas décidé, n’a pas de position ou ne projette pas quelque chose ; le dérivé l’omet et ajoute que la même personne y travaille. L’un ne dément pas l’autre, ce n’est donc pas une contradiction : les deux sont rapprochés pour qu’un rédacteur les regarde. La règle se tait là où l’affaire est autre, là où l’ajout n’est que possible, et là où la phrase de l’original est reprise. Ce qui est omis est souvent ce à quoi un lecteur mesurerait un ajout : l’UER et la BBC demandent de ne rien omettre sans quoi le reste égare.",
  },
  "attribution-on-addition": {
    title: "Une source pour ce que l’original ne dit pas",
    doc: "Une affirmation sans trace dans l’original est mise dans la bouche de sources, de responsables ou de rapports sans nom, ou de quelqu’un qui dans l’original ne dit rien, quoiqu’il y soit nommé. Si l’original a la formule pour un autre fait, le constat montre où. Les locuteurs que l’original ne connaît pas passent : le dérivé peut les avoir interrogés. De même les siens, dont les propos peuvent être rapportés librement. Une source donne à une affirmation l’air d’avoir été vérifiée. En donner une à celle qui n’en a jamais eu, c’est inventer une source, ce qu’aucun manuel ne permet.",
  },
  "attribution-borrowed": {
    title: "Source empruntée à un autre fait",
    doc: "Les mots qui disent qui répond d’une affirmation sont ceux de l’original, mais ils y appartiennent à un autre fait ; l’affirmation elle-même est dans l’original sans eux. La règle se tait là où l’une des phrases sur lesquelles l’affirmation repose a cette source, ou la phrase voisine d’une qui n’en nomme pas. Les mêmes mots ont l’air d’une attribution fidèle. Mais une source répond de ce qu’elle a dit, et de rien d’autre.",
  },
  "sources-changed": {
    title: "Sources décrites autrement",
    doc: "L’original dit combien de sources il a, ou qu’elles savent de première main ; le dérivé a lui aussi des sources sans nom, et nulle part n’en dit autant. Un constat pour l’article. La règle se tait là où le nombre et le savoir sont dits une fois, et là où l’original décrit les sources d’un autre fait comme le dérivé. Combien elles sont et de quelle distance elles savent est tout ce qu’un lecteur peut peser d’une source sans nom : Reuters et AP demandent une description aussi exacte que possible.",
  },
  "source-named": {
    title: "Une source sans nom en a reçu un",
    doc: "Qui le dit n’a pas de nom dans l’original, et en a un ici. La règle se tait là où le nom se trouve dans l’original à côté de l’affirmation, et là où l’un des deux ne nomme qu’un pays ou un organisme qui parle. Une source à qui l’anonymat a été promis ne doit pas être nommée, et un nom que l’original n’a pas peut être le mauvais ; les deux manuels, de Reuters et d’AP, le comptent parmi les fautes les plus graves.",
  },
  "source-added": {
    title: "Une source que l’original n’a pas ici",
    doc: "Quelqu’un sans nom (des sources, des experts, des rapports de renseignement, « on croit ») répond de ce que l’original dit sans aucune source. Là où l’original a une source pour la même affirmation, en quelques mots que ce soit, la règle se tait ; les affirmations qu’il ne fait pas du tout, et les formules qu’il a pour un autre fait, ont leurs propres règles. Une source vague prête un poids que personne ne peut vérifier.",
  },
  "clause-added": {
    title: "Quelque chose d’ajouté à une phrase de l’original",
    doc: "Une phrase est celle de l’original jusqu’à une virgule ou un « et », puis continue par quelque chose dont l’original n’a pas un mot : une réaction, un résultat, un jugement, un détail. Elle se tait là où un seul mot de l’ajout, ou un mot qui peut valoir pour lui, se trouve dans l’original près du fait (d’une remarque sur tout ce qui précède, comme « ce qui en a surpris beaucoup », trois sur dix), et là où un autre endroit de l’original le raconte ; causes, sources, citations, noms et nombres ont leurs propres règles. AP demande que rien ne soit ajouté à ce qui a été rapporté : accroché à une phrase juste, le nouveau emprunte son crédit.",
  },
  "cause-added": {
    title: "Une cause que l’original ne donne pas",
    doc: "Deux faits de l’original sont joints ici par un mot de cause (à cause de, en conséquence de, grâce à) ; là-bas ils sont côte à côte, ou seulement l’un après l’autre. Ou bien ce qui est nommé comme cause n’est nulle part dans l’original, et aucune autre cause ne se trouve près du fait ni autour. Là où les deux sont dans une phrase de l’original, tout mot qui peut y signifier une cause ou un but fait taire la règle ; là où ils sont dans deux, seul un mot sans équivoque. Qu’une chose en ait causé une autre est un fait en soi, et souvent celui qui est contesté.",
  },
  "reply-dropped": {
    title: "La réponse de l’autre partie est omise",
    doc: "Quelqu’un qui a été sollicité répond dans l’original, ou quelqu’un qui est accusé nie, et le dérivé n’a rien de la réponse. Une réponse dite en d’autres mots passe, ainsi que celle dont l’auteur répond ailleurs dans le dérivé. Qui est accusé a droit à ce que sa réponse soit dite avec l’accusation : le manuel de Reuters et les règles de la BBC (droit de réponse) ne connaissent pas d’exception pour les versions courtes.",
  },
  "list-unbacked": {
    title: "Des listes sans rien de l’original",
    doc: "Des listes et des tableaux dont aucun élément ne se trouve dans l’original. Un constat pour l’article, avec le nombre d’éléments et de listes. Une liste passe dès qu’un de ses éléments a un appui, même en partie, et un seul élément n’est pas une liste. Les listes ont l’air des faits solides d’un sujet ; là où un texte a été allongé, c’est ce qu’on invente en premier.",
  },
  "generalised": {
    title: "Des noms devenus un mot général",
    doc: "L’original dit lesquels, deux ou plus par leur nom ; le dérivé n’a que le mot général (groupes, entreprises, pays) et nulle part aucun des noms. Le constat énumère les noms perdus. La règle se tait là où l’un des noms est dit, et là où le mot général n’est pas celui de l’original. Un lecteur ne peut ni vérifier ni retenir ce qui n’a pas de nom : AP demande d’être précis, et un texte filé à partir d’un autre perd d’abord ses noms.",
  },
  "uncredited": {
    title: "L’original n’est pas crédité",
    doc: "Le dérivé ne nomme ni le média ni l’agence dont vient l’original, ni, là où seul l’auteur est connu, l’auteur. Ils sont lus dans l’origine (PARIS (AP) –), dans les lignes autour du texte ou dans ce qui a été dit de l’article. La règle se tait là où ils sont nommés n’importe où, sous n’importe quelle forme, ou atteints par un lien, et là où l’original ne dit pas de qui il est. Qui rapporte est la première chose dont un lecteur a besoin pour peser une information ; les agences demandent d’être créditées dans tout sujet tiré des leurs.",
  },
  "source-anonymised": {
    title: "Une source nommée a perdu son nom",
    doc: "Qui le dit a un nom dans l’original ; ici c’est un responsable, un expert, une source, et le nom n’est nulle part dans le dérivé. La règle se tait là où le nom est dit quelque part, et là où le locuteur de l’original est un organisme et non une personne. Les lecteurs se fient à ce dont quelqu’un répond de son nom, et Reuters comme AP demandent des noms partout où on peut en avoir.",
  },
  "loaded-word": {
    title: "Un mot neutre remplacé par un mot qui juge",
    doc: "Là où l’original a un mot neutre (a dit, groupe, gouvernement, manifestation) se trouve un mot qui juge (a avoué, horde, régime, émeute), d’après des listes de telles paires. La règle se tait là où l’original emploie le mot quelque part, là où il est cité, et là où les mots autour diffèrent, de sorte qu’il peut nommer autre chose. Le fait est gardé et le regard du lecteur est changé : la BBC et Reuters demandent des mots qui ne prennent pas parti, et « a dit » avant tout autre.",
  },
  "degree-added": {
    title: "Louange ou alarme ajoutée",
    doc: "Un mot de louange ou d’alarme (stupéfiant, sans précédent, historique) que l’original n’a pas pour cela. Les mots qui ne font que classer ou mesurer (majeur, clé, croissant) passent, ainsi que tout mot que l’original emploie au même endroit, sous n’importe quelle forme. De tels mots affirment un degré que personne n’a mesuré ; la BBC y voit un commentaire et le tient hors des comptes rendus.",
  },
  "commentary": {
    title: "Jugement ou pronostic de l’auteur",
    doc: "Une phrase sans trace dans l’original prédit, juge ou conseille : ce qui reste à voir, envoie un signal, doit être traité. Elle est mise à part des énoncés de fait : aucun original ne pourrait l’appuyer ou la nier, de sorte qu’à son aune elle n’est ni vraie ni fausse. Ce que quelqu’un est cité ou rapporté disant passe, ainsi que les tournures de l’original. Tous les codes du métier séparent les faits du commentaire ; un lecteur doit savoir auquel des deux il a affaire.",
  },
  "number-rounded": {
    title: "Chiffre dit moins finement",
    doc: "Un chiffre de l’original se trouve ici arrondi, ou en ordre de grandeur : 412 dit environ 400, 6,4 pour cent dit plus de 6, des centaines. Les conversions passent, ainsi que l’arrondi de moins d’un pour cent. Ce n’est pas une erreur et c’est souvent un service au lecteur ; qui a besoin du chiffre exact le trouve à côté.",
  },
  "sequence-added": {
    title: "Un ordre des événements que l’original ne donne pas",
    doc: "Deux faits de l’original sont mis ici l’un après l’autre (après, à la suite de, dans la foulée de), alors qu’il les dit séparément et ne date ni l’un ni l’autre. La règle se tait là où l’un des deux a une date, ou là où un mot d’ordre se trouve près d’eux dans l’original. « Après » se lit bientôt « à cause de » : un ordre des événements est un fait, et demande quelqu’un qui le sache. L’UER et la BBC le comptent dans l’exactitude.",
  },
  "quotation-to-paraphrase": {
    title: "Citation rapportée sans guillemets",
    doc: "Ce que quelqu’un dit entre guillemets dans l’original, la même personne le dit ici sans eux, en presque les mêmes mots. La règle se tait là où les mots sont vraiment autres, ou seulement une part d’une déclaration plus longue. Il n’y a là rien de faux ; mais un lecteur ne peut plus distinguer les mots de la personne de ceux de l’auteur, et les petits changements passent inaperçus.",
  },
  "quotations-dropped": {
    title: "Il ne reste aucune citation",
    doc: "L’original cite des personnes, et pas une de leurs déclarations n’est entre guillemets dans le dérivé. Un constat pour l’article. La règle se tait dès qu’une citation reste, même en partie ou sans ses guillemets, et là où l’original n’a que des mots isolés entre guillemets. Une citation est ce par quoi un lecteur approche le plus la personne : qui n’en lit aucune lit tout dans les mots de l’auteur (manuels de Reuters et d’AP, sur les citations).",
  },
  "unanswered-dropped": {
    title: "Qui n’a pas répondu est omis",
    doc: "L’original nomme ceux qui ont été sollicités et ont décliné, n’ont pu être joints ou n’ont pas répondu ; le dérivé ne dit pas qu’ils l’ont été. Un constat pour l’article. La règle se tait là où le dérivé fait décliner ou taire l’un d’eux en d’autres mots. Un lecteur à qui l’on ne dit pas que l’autre partie a été sollicitée ne peut distinguer un compte rendu équitable d’un compte rendu partial ; Reuters demande aux reporters de le dire.",
  },
};
