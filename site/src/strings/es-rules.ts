// Las reglas en español: cómo se llaman, por qué importan, y qué dicen sus
// hallazgos. In a form, {1} is the first word of the message.

import type { Form, RuleName } from "../rules.gen";
import type { RuleText } from "./en";

export const forms: Record<Form, string> = {
  "\"%s\" is a judgement or a forecast, and not the original's.": "\"{1}\" es un juicio o un pronóstico, y no es del original.",
  "%s items in %s blocks, none found in the original.": "{1} elementos en {2} bloques; ninguno se encuentra en el original.",
  "%s items in one block, none found in the original.": "{1} elementos en un bloque; ninguno se encuentra en el original.",
  "Attributed to \"%s\", and not found in the original.": "Se atribuye a \"{1}\" y no se encuentra en el original.",
  "Attributed to \"%s\", and not found in the original; it has \"%s\" for something else.": "Se atribuye a \"{1}\" y no se encuentra en el original, que tiene \"{2}\" para otra cosa.",
  "Here it says \"%s\"; the original has no \"%s\".": "Aquí dice \"{1}\"; el original no tiene \"{2}\".",
  "In the original %s is a part of %s; here it stands for the whole.": "En el original \"{1}\" es una parte de \"{2}\"; aquí está por el todo.",
  "In the original \"%s\" belongs to these words.": "En el original, \"{1}\" va con estas palabras.",
  "In the original \"%s\"; here \"%s\".": "En el original, \"{1}\"; aquí, \"{2}\".",
  "The original attributes this to \"%s\", not to \"%s\".": "El original lo atribuye a \"{1}\", no a \"{2}\".",
  "The original attributes this to %s; here it is told as a fact.": "El original lo atribuye a \"{1}\"; aquí se cuenta como un hecho.",
  "In the original somebody says this (\"%s\"); here nobody does.": "En el original lo dice alguien (\"{1}\"); aquí no lo dice nadie.",
  "The original calls %s %s, not %s.": "El original llama a \"{1}\" \"{2}\", no \"{3}\".",
  "The original has no \"%s\" there.": "El original no tiene ahí \"{1}\".",
  "The original does not give this cause (\"%s\").": "El original no da esta causa (\"{1}\").",
  "The original does not have this (\"%s\").": "El original no tiene esto (\"{1}\").",
  "The original does not have the date %s.": "El original no tiene la fecha \"{1}\".",
  "The original says \"%s\", not \"%s\". Counted from one day, these are different times.": "El original dice \"{1}\", no \"{2}\". Contados desde un mismo día, son momentos distintos.",
  "The two texts were written on different days, so \"%s\" does not mean here what \"%s\" means in the original.": "Los dos textos se escribieron en días distintos, así que \"{1}\" no significa aquí lo que \"{2}\" significa en el original.",
  "The original does not have the figure %s.": "El original no tiene la cifra \"{1}\".",
  "The original does not have the quotation \"%s\".": "El original no tiene la cita \"{1}\".",
  "The original does not have the quotation \"%s\"; nearest to it is \"%s\".": "El original no tiene la cita \"{1}\"; la más parecida es \"{2}\".",
  "The original does not say that the one is the cause of the other (\"%s\").": "El original no dice que lo uno sea causa de lo otro (\"{1}\").",
  "The original does not say which of the two came first (\"%s\").": "El original no dice cuál de los dos hechos fue primero (\"{1}\").",
  "The original has \"%s\" there, not \"%s\".": "El original tiene ahí \"{1}\", no \"{2}\".",
  "The original has \"%s\" without a name; here it is %s.": "El original tiene \"{1}\" sin nombre; aquí es \"{2}\".",
  "The original has \"%s\"; here it is \"%s\".": "El original tiene \"{1}\"; aquí es \"{2}\".",
  "The original has no source like \"%s\" for this.": "El original no tiene para esto ninguna fuente como \"{1}\".",
  "The original has the figure more exactly: %s.": "El original da la cifra con más exactitud: \"{1}\".",
  "The original has these words, but not as a quotation.": "El original tiene estas palabras, pero no como cita.",
  "The original is from %s; the derivative does not say so.": "El original es de \"{1}\"; el derivado no lo dice.",
  "The original names %s and %s, but no %s.": "El original nombra a \"{1}\" y a \"{2}\", pero no a \"{3}\".",
  "The original names %s, not %s.": "El original nombra a \"{1}\", no a \"{2}\".",
  "The original names %s; here it is \"%s\".": "El original nombra a \"{1}\"; aquí es \"{2}\".",
  "The original names them: %s. Here it is \"%s\".": "El original da los nombres: \"{1}\". Aquí es \"{2}\".",
  "The original nowhere names %s.": "El original no nombra a \"{1}\" en ningún lugar.",
  "The original quotes %s statements, in %s quoted runs; none of them is quoted here.": "El original cita {1} declaraciones, en {2} tramos entrecomillados; aquí no se cita ninguna.",
  "The original quotes %s statements; none of them is quoted here.": "El original cita {1} declaraciones; aquí no se cita ninguna.",
  "The original quotes one statement, in %s quoted runs; none of it is quoted here.": "El original cita una declaración, en {1} tramos entrecomillados; aquí no se cita nada de ella.",
  "The original quotes one statement; it is not quoted here.": "El original cita una declaración; aquí no se cita.",
  "The original quotes this: \"%s\".": "El original lo da como cita: \"{1}\".",
  "The original says \"%s\" of something else.": "El original dice \"{1}\" de otra cosa.",
  "Here it is in doubt (\"%s\"); in the original it is not.": "Aquí se pone en duda (\"{1}\"); en el original, no.",
  "The original says \"%s\", not \"%s\".": "El original dice \"{1}\", no \"{2}\".",
  "The original says \"%s\", which denies this and is left out here.": "El original dice \"{1}\", que lo desmiente y aquí se omite.",
  "The original says \"%s\", which is left out here and sits badly with this.": "El original dice \"{1}\", que aquí se omite y encaja mal con esto.",
  "The original says \"%s\", which is the opposite of \"%s\".": "El original dice \"{1}\", que es lo contrario de \"{2}\".",
  "The original says \"%s\"; here it is certain.": "El original dice \"{1}\"; aquí se da por seguro.",
  "The original says \"%s\"; here the \"%s\" is gone.": "El original dice \"{1}\"; aquí falta \"{2}\".",
  "The original says that somebody was asked and gave no answer; here that is left out.": "El original dice que se preguntó a alguien y no respondió; aquí eso se omite.",
  "The original says this on a condition, \"%s\"; here there is none.": "El original lo dice con una condición, \"{1}\"; aquí no hay ninguna.",
  "The original says who was asked and gave no answer (%s); here that is left out.": "El original dice a quién se preguntó sin obtener respuesta (\"{1}\"); aquí eso se omite.",
  "The original tells what %s answered; here it is left out.": "El original cuenta qué respondió \"{1}\"; aquí se omite.",
  "The original tells what the other side answered; here it is left out.": "El original cuenta qué respondió la otra parte; aquí se omite.",
  "The text says \"%s\"; in the heading it is certain.": "El texto dice \"{1}\"; en el título se da por seguro.",
};

export const ruleTexts: Record<RuleName, RuleText> = {
  "negation-flipped": {
    title: "Convertido en lo contrario",
    doc: "Un texto niega lo que el otro afirma: entre las mismas palabras se perdió o se añadió un \"not\", un \"no\", un \"never\" o un \"denied\". Se admite la negación expresada de otro modo (no vivo, muerto; no asistió, se ausentó; se negó) y la de palabras que el otro texto no tiene. Una palabra pequeña da la vuelta al hecho, y la frase sigue pareciendo la misma.",
  },
  "opposite": {
    title: "La palabra contraria",
    doc: "Hay una palabra donde el original tiene su contraria: subió por cayó, aprobó por rechazó, antes por después, el mayor por el menor. Las palabras de alrededor deben ser las del original. Se admiten los pares que cuentan un mismo hecho desde dos lados (compró y vendió, ganó y perdió, dio y recibió) y el contrario de una palabra negada (no abierto, cerrado). El sentido de un cambio es la noticia.",
  },
  "roles-swapped": {
    title: "Quién hizo qué a quién, intercambiado",
    doc: "Los dos que rodean un verbo han cambiado de lugar: «el sindicato demandó al puerto» por «el puerto demandó al sindicato». Se admite la voz pasiva (el sindicato fue demandado por el puerto) y los verbos que valen en ambos sentidos (se reunió con, se casó con, jugó contra). Todas las palabras son del original, y la historia es la inversa.",
  },
  "number-changed": {
    title: "Cifra cambiada",
    doc: "Una cifra no es la que el original da en el mismo lugar o para las mismas cosas; una que está en otro lugar del original, solo donde las palabras que la rodean son las mismas. Se admiten el redondeo, la conversión y otras formas de escribir una cifra (6,4 por ciento y 6,4 %, tres millas y 4,8 km, 49 de 50 y casi 50), y las sumas de dos cifras. Una cifra equivocada es el error que los lectores menos perdonan y antes comprueban; tanto el manual de Reuters como el de AP piden cotejar cada cifra con la fuente.",
  },
  "unit-changed": {
    title: "Unidad o escala cambiada",
    doc: "La cifra es la del original, pero no lo que cuenta: metros se convirtieron en kilómetros, millones en miles de millones, libras en euros. Se admiten las conversiones en que también se convirtió la cifra (5 millas, 8 km) y la unidad que se perdió o que se dice en la palabra siguiente. El ojo comprueba los dígitos y pasa por alto la palabra que los sigue; el error es de mil veces. El manual de Reuters pide leer en voz alta unidades y monedas junto a la fuente.",
  },
  "percent-or-points": {
    title: "Por ciento o puntos porcentuales",
    doc: "El original cuenta en tanto por ciento y aquí son puntos porcentuales, o al revés, con la misma cifra. Calla donde ambos textos usan lo mismo, se escriba como se escriba. Pasar del 10 al 15 por ciento es subir cinco puntos porcentuales y un cincuenta por ciento: el libro de estilo de AP advierte de la confusión, y ningún lector puede saber qué se quiso decir.",
  },
  "date-changed": {
    title: "Fecha cambiada",
    doc: "Un día, mes, año u hora no es el que el original da en el mismo lugar; uno que está en otro lugar del original, solo donde las palabras que lo rodean son las mismas. Se admiten las fechas contadas con menos precisión y los momentos contados desde el día en que se escribe (la semana pasada), que tienen una regla propia. Una fecha desplazada rompe el orden de los hechos en que se apoya la noticia.",
  },
  "name-changed": {
    title: "Nombre cambiado",
    doc: "Un nombre que el original no tiene en ningún lugar está donde el original tiene otro, o dos personas de la historia han cambiado de lugar. Se admiten formas abreviadas, nombres de pila añadidos, siglas, apodos, otras grafías de un nombre y otros nombres de un país. La persona equivocada en la historia correcta es el error que acaba en los tribunales.",
  },
  "person-conflated": {
    title: "Dos personas convertidas en una",
    doc: "El nombre de pila de una persona del original está con el apellido de otra: Ada Lund y Per Dahl se convirtieron en Ada Dahl. Calla donde el original tiene el nombre tal cual y donde dos personas comparten apellido. Nadie que se llame así está en la noticia, y bien puede existir alguien con ese nombre. La UER y la BBC, que midieron cómo las máquinas cuentan las noticias, lo incluyen en la exactitud.",
  },
  "title-changed": {
    title: "Cargo o título cambiado",
    doc: "Alguien tiene otro cargo o título que el que da el original: un ministro se convirtió en primer ministro, un secretario en presidente; o un cargo pertenece a otro lugar u organismo: el alcalde de Tarrow pasó a ser el de Eastmouth. Se admiten los tratamientos, las formas más cortas o más largas de un título y los títulos que el original da a la misma persona en cualquier lugar; también un título donde el original no da ninguno. Quién es alguien dice al lector cuánto pesan sus palabras; AP y Reuters piden comprobar cada título.",
  },
  "quotation-altered": {
    title: "Cita alterada",
    doc: "Las palabras entrecomilladas son casi, pero no del todo, las que cita el original; o son una o dos donde este cita otras. Se admiten la puntuación, las mayúsculas, los puntos suspensivos, las palabras entre corchetes, las contracciones desarrolladas y la grafía británica o estadounidense. Lo que está entre comillas es una promesa de que se dijo así: «nunca altere las citas», dice el libro de estilo de AP, ni siquiera para corregirlas.",
  },
  "quotation-invented": {
    title: "Cita que no está en el original",
    doc: "Palabras entrecomilladas que el original no tiene, ni citadas ni sin citar. Si cita algo parecido en otras palabras, también se muestra. Se admiten menos de cuatro palabras: pueden ser un título o una forma de guardar distancia. Una cita inventada pone palabras en boca de una persona; ningún manual conoce excusa para ello. El derivado puede haber tenido otra fuente: entonces debería nombrarla.",
  },
  "quotation-cut": {
    title: "Cita cortada de modo que dice otra cosa",
    doc: "Las palabras citadas son las del original, pero lo que se cortó justo antes o después cambia lo que dicen: un \"not\", una duda, un \"if\". Se admite el corte que deja esas palabras fuera de las comillas pero dentro de la frase, y cualquier corte de otras palabras. Cada palabra entre comillas se dijo, y sin embargo el hablante no dijo eso; el manual de Reuters lo llama un cambio de sentido por selección.",
  },
  "speaker-changed": {
    title: "Atribuido a otra persona",
    doc: "Lo que en el original dice una persona o entidad con nombre, aquí lo dice otra, entre comillas o en estilo indirecto. Se admiten pronombres, formas abreviadas, siglas y descripciones (el alcalde, la empresa), y también un nombre que el original tiene junto a las palabras. Una declaración vale lo que vale quien la hace: puesta en otra boca, es otro hecho sobre dos personas.",
  },
  "certainty-raised": {
    title: "Dado por más seguro",
    doc: "El original dice que algo puede ser, se sospecha, se alega, se cree o es probable, pregunta si es así o lo dice con una condición; aquí simplemente es, con las mismas palabras. Se admite otra palabra de duda, sea cual sea, y también los planes: que alguien planee construir y que vaya a construir es como escriben los periódicos. El paso de la sospecha al hecho es de quien escribe; para la persona sospechosa es toda la diferencia.",
  },
  "heading-firmer": {
    title: "El título es más firme que el texto",
    doc: "Un título da como hecho lo que el original, o el propio texto bajo el título, solo considera posible, probable o presunto. Se admite un título con una palabra de duda, un signo de interrogación o alguien que lo dice. La mayoría de los lectores solo ve el título; el manual de Reuters quiere que no diga más de lo que la noticia puede sostener.",
  },
  "left-out-denies": {
    title: "Desmentido por lo que se omite",
    doc: "El derivado añade que alguien ha decidido algo o se propone hacerlo, y omite que el original dice lo contrario de ese mismo alguien: que nada está decidido, que no hay planes. Se admite donde el asunto es otro, donde el añadido se niega o es solo posible, y donde se cuenta la frase del original. Una afirmación que el original niega es errónea según el original, y el lector no ha podido verlo.",
  },
  "number-added": {
    title: "Cifra que no está en el original",
    doc: "Hay una cifra en una frase que por lo demás se apoya en el original, y el original no la tiene en ningún lugar. Se admiten los recuentos pequeños que un lector del original puede hacer (dos de los hombres que allí se nombran) y las fracciones, y lo que puede calcularse: 15 meses, de marzo de 2021 a junio de 2022. Una cifra añadida parece conocimiento; debería decirse de dónde viene.",
  },
  "date-added": {
    title: "Fecha que no está en el original",
    doc: "Hay un año, o un día con su mes, en una frase que por lo demás se apoya en el original, y el original no lo tiene en ningún lugar. Se admiten los días de la semana y los meses sin día, que un lector a menudo puede deducir, y la fecha con que se data el propio derivado. Puede ser correcta y estar comprobada, pero parece que el original responde de ella.",
  },
  "date-shifted": {
    title: "Señala otro día",
    doc: "Un momento contado desde el día en que se escribe señala aquí otro día: el mes pasado se convirtió en la semana pasada; o las palabras quedaron como estaban (el martes, ayer) en un texto escrito otro día. Cuándo se escribió cada texto se toma de lo que se indicó con él, de su data o de la fecha que lo acompaña. Donde nada lo dice, se cuentan los dos como escritos el mismo día. Se admiten los momentos que pueden ser el mismo (hace un año, hace 12 meses) y los plazos que llegan hasta ahora. Quien copia una noticia copia su ayer, y el lector lo cuenta desde el día en que lee.",
  },
  "name-added": {
    title: "Nombre que no está en el original",
    doc: "Se nombra a una persona o un lugar de los que el original nada sabe, en una frase que por lo demás lo cuenta de nuevo. Se admiten formas abreviadas, nombres de pila añadidos a un nombre conocido, siglas, otras grafías y un país por sus habitantes o su capital; también los nombres de entidades y productos, que se escriben de muchas maneras. El nombre puede ser cierto y conocido por otra vía. Pero nadie que solo tenga el original puede responder por él.",
  },
  "part-for-total": {
    title: "Una parte contada como el todo",
    doc: "El original da un total y de cuántos vale algo (5.000 empleados, 1.200 de ellos en Leeds; tres de los cinco), y aquí está sola la parte, como si fuera el todo. Calla donde también se dice lo que distingue a la parte (1.200 empleados en Leeds) y donde el derivado da el total en algún lugar. La cifra es correcta y la afirmación no, así que quien solo coteja las cifras la da por buena.",
  },
  "share-changed": {
    title: "Pocos, algunos, la mayoría, todos: otro grado",
    doc: "El original dice algunos de algo y aquí son la mayoría o todos; o dice la mayoría y aquí son unos pocos. Lo mismo vale para a veces y siempre, decenas y miles, hasta y más de, y donde se perdió un límite: 40, de hasta 40, o cinco, de entre tres y cinco. Se admiten los grados vecinos que los periódicos usan indistintamente (algunos y muchos, muchos y la mayoría), pero nada vale por todos; también se admite un grado donde el original no da ninguno. Una palabra corta convierte una excepción en regla, y no hay a su lado ninguna cifra que la delate; la UER lo cuenta como exactitud.",
  },
  "denial-changed": {
    title: "Negado, o ya no negado, con otras palabras",
    doc: "Una oración cuenta con palabras propias lo que cuenta el original, y solo uno de los dos textos tiene un \"not\", un \"no\" o un \"denied\". Donde apenas dos palabras ocupan el mismo lugar, una negación puede esconderse en otra palabra; por eso es algo que comprobar, y no un conflicto. Se admite donde el otro texto rehúsa, pone fin, carece o duda cerca, donde niega tantas veces, y donde se niega una cualidad o un estado de ánimo: para eso la lengua tiene contrarios propios. Una palabra pequeña da la vuelta al hecho, y una frase redactada de nuevo la esconde bien.",
  },
  "hedge-added": {
    title: "Dado por menos seguro",
    doc: "El original dice que algo es así; aquí puede ser, se alega o se cree que es, con las mismas palabras. Se admite donde el original tiene cerca alguna palabra de duda, nombra una fuente a la que quizá solo transmite o cuenta un plan, y donde la duda afecta a una cifra. Una duda que nadie expresó retira lo que estaba establecido: la UER pide imparcialidad a ambos lados de la certeza.",
  },
  "attribution-dropped": {
    title: "Una declaración convertida en hecho",
    doc: "Lo que el original pone en boca de alguien está aquí como conocimiento de quien escribe. La fuente puede estar en una frase contigua; entonces la regla calla. Calla también donde la fuente del original es un informe o son cifras y la frase habla de ellos. Que hable otra persona al lado no es excusa. Lo que alguien solo toca, pide o hace y cuenta consta, y pasa. El manual de Reuters pide la fuente de todo lo que el periodista no vio: un lector sopesa una afirmación según quién la hace.",
  },
  "paraphrase-to-quotation": {
    title: "Puesto entre comillas",
    doc: "Hay entre comillas palabras que el original también tiene, pero como propias: no las cita. Se admiten menos de cinco palabras y los originales sin ninguna comilla, que pueden haberlas perdido. El estilo indirecto es redacción del periodista; las comillas lo hacen del hablante. AP: las citas son lo que se dijo, palabra por palabra.",
  },
  "left-out-tension": {
    title: "En tensión con lo que se omite",
    doc: "El original dice que alguien no ha decidido algo, no tiene postura o no lo planea; el derivado lo omite y añade que ese mismo alguien está trabajando en ello. Lo uno no desmiente lo otro, así que no hay contradicción: los dos se unen para que un editor los mire. Se admite donde el asunto es otro, donde el añadido es solo posible y donde se cuenta la frase del original. Lo omitido suele ser aquello con lo que un lector sopesaría un añadido: la UER y la BBC piden no omitir nada sin lo cual el resto induzca a error.",
  },
  "attribution-on-addition": {
    title: "Una fuente para lo que el original no dice",
    doc: "Una afirmación que no se encuentra en el original se pone en boca de fuentes, funcionarios o informes sin nombre, o de alguien que en el original no dice nada, aunque lo nombra. Si el original tiene la fórmula para otro hecho, el hallazgo muestra dónde. Se admiten los hablantes que el original no conoce: el derivado puede haberles preguntado. También los suyos propios, cuyas palabras pueden contarse libremente. Una fuente hace que una afirmación parezca comprobada. Dársela a una que nunca la tuvo es inventar una fuente, cosa que ningún manual permite.",
  },
  "attribution-borrowed": {
    title: "Fuente tomada de otro hecho",
    doc: "Las palabras que dicen quién responde por una afirmación son las del original, pero allí pertenecen a otro hecho; la afirmación está en el original sin ellas. Se admite donde una de las frases en que se apoya la afirmación tiene esa fuente, o la frase contigua a una que no nombra ninguna. Las mismas palabras parecen una atribución fiel. Pero una fuente responde por lo que dijo, y por nada más.",
  },
  "sources-changed": {
    title: "Fuentes descritas de otro modo",
    doc: "El original dice cuántas fuentes tiene, o que lo saben de primera mano; el derivado también tiene fuentes sin nombre y en ningún lugar dice lo mismo de ellas. Un hallazgo por artículo. Se admite donde el número y el conocimiento se dicen una vez, y donde el original describe las fuentes de otro hecho como lo hace el derivado. Cuántas son y qué cerca estaban es todo lo que un lector puede sopesar de una fuente sin nombre: Reuters y AP piden una descripción tan exacta como sea posible.",
  },
  "source-named": {
    title: "Se dio nombre a una fuente que no lo tenía",
    doc: "Quien lo dice no tiene nombre en el original, y aquí sí. Se admite donde el nombre está en el original junto a la afirmación, y donde uno de los dos solo nombra un país o una entidad que habla. Una fuente a la que se prometió anonimato no debe nombrarse, y un nombre que el original no tiene puede ser el equivocado; los dos manuales, el de Reuters y el de AP, lo cuentan entre las faltas más graves.",
  },
  "source-added": {
    title: "Una fuente que el original no tiene aquí",
    doc: "Alguien sin nombre (fuentes, expertos, informes de inteligencia, «se cree») responde por lo que el original dice sin ninguna fuente. Donde el original tiene una fuente para la misma afirmación, con las palabras que sea, la regla calla; las afirmaciones que no hace en absoluto, y las fórmulas que tiene para otro hecho, tienen reglas propias. Una fuente vaga presta un peso que nadie puede comprobar.",
  },
  "clause-added": {
    title: "Algo añadido a una frase del original",
    doc: "Una frase es la del original hasta una coma o una \"y\", y sigue con algo de lo que el original no tiene palabra: una reacción, un resultado, un juicio, un detalle. Calla donde una sola palabra de lo añadido, o una que pueda valer por ella, está en el original cerca del hecho (de una observación sobre todo lo dicho, como \"lo que sorprendió a muchos\", tres de cada diez), y donde otro lugar del original lo cuenta; causas, fuentes, citas, nombres y números tienen reglas propias. AP pide que nada se añada a lo que se informó: colgado de una frase correcta, lo nuevo toma prestado su crédito.",
  },
  "cause-added": {
    title: "Una causa que el original no da",
    doc: "Dos hechos del original se unen aquí con una palabra de causa (a causa de, como resultado de, gracias a); allí están uno junto a otro, o solo uno después de otro. O lo que se nombra como causa no está en ningún lugar del original, y ni junto al hecho ni a su alrededor hay otra causa. Donde ambos están en una frase del original, cualquier palabra que allí pueda significar causa o fin hace callar la regla; donde están en dos, solo una inequívoca. Que una cosa hizo que ocurriera la otra es un hecho por sí mismo, y a menudo el que se discute.",
  },
  "reply-dropped": {
    title: "Se omite la respuesta de la otra parte",
    doc: "Alguien a quien se pidió comentario responde en el original, o alguien a quien se acusa lo niega, y el derivado no tiene nada de la respuesta. Se admite la respuesta contada con otras palabras, y aquella cuyo autor responde en otro lugar del derivado. Quien es acusado tiene derecho a que su respuesta se cuente con la acusación: ni el manual de Reuters ni las directrices de la BBC (derecho de réplica) conocen excepción para las versiones cortas.",
  },
  "list-unbacked": {
    title: "Listas sin nada del original",
    doc: "Listas y tablas de las que no se encuentra en el original ningún elemento. Un hallazgo por artículo, con el número de elementos y de listas. Se admite una lista en cuanto uno de sus elementos tiene respaldo, aunque sea en parte, y un solo elemento no es una lista. Las listas parecen los datos firmes de una noticia; cuando un texto se alarga, son lo primero que se inventa.",
  },
  "generalised": {
    title: "Nombres convertidos en una palabra general",
    doc: "El original dice cuáles son, dos o más por su nombre; el derivado solo tiene la palabra general (grupos, empresas, países) y ninguno de los nombres en ningún lugar. El hallazgo enumera los nombres perdidos. Se admite donde se dice uno de los nombres, y donde la palabra general no es la que usa el original. Lo que no tiene nombre no puede comprobarse ni importar a nadie: AP pide ser concreto, y un texto fabricado a partir de otro pierde primero los nombres.",
  },
  "uncredited": {
    title: "No se acredita el original",
    doc: "El derivado no nombra ni el medio ni la agencia de donde procede el original ni, donde solo se conoce su autor, al autor. Se leen en la data (PARIS (AP) –), en las líneas que rodean el texto o en lo que se indicó del artículo. Se admite donde se los nombra en cualquier lugar y forma, o se enlaza a ellos, y donde el original no dice de quién es. Quién informa es lo primero que un lector necesita para sopesar una información; las agencias piden crédito en toda noticia tomada de las suyas.",
  },
  "source-anonymised": {
    title: "Una fuente con nombre lo perdió",
    doc: "Quien lo dice tiene nombre en el original; aquí es un funcionario, un experto, una fuente, y el nombre no está en ningún lugar del derivado. Se admite donde el nombre se dice en algún lugar, y donde el hablante del original es una entidad y no una persona. Los lectores confían en aquello de lo que alguien responde con su nombre, y tanto Reuters como AP piden nombres siempre que puedan obtenerse.",
  },
  "loaded-word": {
    title: "Una palabra neutra sustituida por otra que juzga",
    doc: "Donde el original tiene una palabra neutra (dijo, grupo, gobierno, protesta) hay otra que juzga (admitió, turba, régimen, disturbio), según listas de tales pares. Se admite donde el original usa la palabra en algún lugar, donde está citada, y donde las palabras de alrededor son otras, de modo que puede nombrar otra cosa. El hecho se conserva y cambia la mirada del lector: la BBC y Reuters piden palabras que no tomen partido, y «dijo» antes que ninguna.",
  },
  "degree-added": {
    title: "Elogio o alarma añadidos",
    doc: "Una palabra de elogio o alarma (asombroso, sin precedentes, histórico) que el original no tiene para esto. Se admiten las palabras que solo ordenan o miden (principal, clave, creciente) y cualquiera que el original use en el mismo lugar, en la forma que sea. Tales palabras afirman un grado que nadie midió; la BBC lo llama editorializar y lo mantiene fuera de las informaciones.",
  },
  "commentary": {
    title: "Juicio o pronóstico de quien escribe",
    doc: "Una frase que no se encuentra en el original predice, juzga o aconseja: lo que está por ver, envía una señal, debe abordarse. Se separa de las afirmaciones de hechos: ningún original podría respaldarla ni negarla, así que según él no es ni cierta ni falsa. Se admite lo que se cita o refiere como dicho por alguien, y las expresiones que el original tiene. En todo código de la profesión los hechos se separan del comentario; el lector debe saber cuál de los dos es este.",
  },
  "number-rounded": {
    title: "Cifra contada con menos precisión",
    doc: "Una cifra del original está aquí redondeada, o como orden de magnitud: 412 como unos 400, 6,4 por ciento como más del 6, cientos. Se admiten las conversiones y el redondeo de menos de uno por cien. No es un error y a menudo se agradece; quien necesite la cifra exacta la encuentra al lado.",
  },
  "sequence-added": {
    title: "Un orden de los hechos que el original no da",
    doc: "Dos hechos del original se ponen aquí uno detrás de otro (después de, tras, a raíz de), aunque él los cuenta por separado y no fecha ninguno. Calla donde uno de los dos tiene fecha, o donde hay cerca en el original alguna palabra de orden. «Después de» pronto se lee como «a causa de»: un orden de los hechos es un hecho, y necesita de alguien que lo sepa. La UER y la BBC lo incluyen en la exactitud.",
  },
  "quotation-to-paraphrase": {
    title: "Cita contada en estilo indirecto",
    doc: "Lo que alguien dice entre comillas en el original, la misma persona lo dice aquí sin ellas, con casi las mismas palabras. Se admite donde las palabras son realmente otras, o solo parte de una declaración más larga. No hay nada malo en ello; pero un lector ya no puede distinguir las palabras de quien habla de las de quien escribe, y los cambios pequeños pasan inadvertidos.",
  },
  "quotations-dropped": {
    title: "No queda ninguna cita",
    doc: "El original cita a personas, y ni una de sus declaraciones está entre comillas en el derivado. Un hallazgo por artículo. Se admite en cuanto queda una cita, aunque sea en parte o sin comillas, y donde el original solo tiene palabras sueltas entre comillas. Una cita es lo más cerca que un lector llega de la persona: quien no lee ninguna lo lee todo con las palabras de quien escribe (manuales de Reuters y AP, sobre las citas).",
  },
  "unanswered-dropped": {
    title: "Se omite quién no respondió",
    doc: "El original nombra a aquellos a quienes se pidió comentario y declinaron, no pudieron ser localizados o no respondieron; el derivado no dice que se les preguntó. Un hallazgo por artículo. Se admite donde el derivado hace que alguno decline o calle con otras palabras. El lector a quien no se dice que se preguntó a la otra parte no puede distinguir una información equilibrada de una parcial; Reuters pide a los periodistas que lo digan.",
  },
};
