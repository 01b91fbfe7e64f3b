"""Common first names, to tell „Anna Schmidt“ from „Frühe Hilfen“. A short list on purpose.

Names borne by many in Germany in the generations that work today, of German, Turkish, Arabic, Polish, Russian and
south-east European families. Left out is what is also an ordinary word or the beginning of many institutions' names
(August, Ernst, Heide, Mark, Max, Rosa, Kim): a missed name costs less than a rule that nobody believes.
"""

from __future__ import annotations

_NAMES = """
achim agnieszka ahmed ahmet aleksandra alexander alexandra ali alina amina amir ana andrea andreas andrzej angela
angelika anita anja anke anna anne annette annika antje aneta anton antonia arne astrid axel ayla ayse ayşe aylin
barbara bärbel bastian beata beate benedikt benjamin bernd bernhard bettina bianca birgit birgitta björn brigitte
britta burak carina carla carmen carola carolin caroline carsten cem charlotte christa christian christiane christina
christine christoph christopher claudia constanze cornelia cristina dagmar daniel daniela david denise dennis detlef
diana dieter dilara dirk dominik doris dorothea dorota edith elena elif elisabeth elke ellen emine emma emre erik
erika eva ewa fabian fatima fatma felix florian frank franziska friederike frauke gabriele gabi georg gerd gerhard
gisela gudrun günter günther hakan halina hannah hanna hans hartmut hasan hassan hatice heike heiko heiner heinz
heinrich helga helmut hendrik henning herbert hermann hildegard holger horst huseyin hüseyin ibrahim ilona imke
inga ines ingo ingrid inka iris irina isabel isabell isabelle iwona jacqueline jana janina jasmin jens jessica joachim
joanna jochen johanna johannes jonas jörg jörn judith julia julian juliane jürgen jutta karin karina karl katarzyna
katharina kathrin katja katrin kerstin kirsten klaus konstantin krzysztof lara laura lea lena leonie leyla linda lisa
lothar ludger lukas luisa maike malgorzata małgorzata manfred manuela marc marcel marco marcus mareike maren margarete
margit maria marianne marie marina mario marion markus marlies martin martina mathias matthias mehmet meike melanie
melek merve meryem michael michaela miriam mohamed mohammad mohammed monika murat mustafa nadine nadja natalia
natalie nicole niklas nils nina norbert olaf oliver olga osman özlem pascal patricia patrick paul paula paulina peter
petra philipp piotr rainer ralf ramona raphael regina reiner renate rebekka reinhard robert roland rolf rüdiger ruth
sabine sabrina samira sandra sara sarah sascha sebastian selin serkan sibel sigrid silke silvia simon simone sina sonja
sophie stefan stefanie steffen stephan stephanie susanne svenja svetlana sven sylvia tanja tatjana thomas thorsten
till tim timo tobias tom torsten ulrich ulrike ursula ute uwe vanessa vera verena veronika viktoria volker waltraud
werner wilhelm wolfgang yasemin yasmin yusuf yvonne zeynep
"""

FIRST_NAMES = frozenset(_NAMES.split())
"""The names in small letters."""
