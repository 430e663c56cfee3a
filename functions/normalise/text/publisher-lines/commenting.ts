/**
 * Lines that ask a reader to log in before commenting, a pattern a language: whole lines that name both the log-in and
 * the comment, and address the reader or nobody.
 */
const PATTERNS: readonly string[] = [
  '(?:(?:sorry, )?(?:you(?: must|.ll need to| need to| have to)|please)(?: be| first)? )?(?:log(?:ged)?[ -]?(?:in|on)|sign(?:ed)?[ -]?(?:in|up)|regist(?:er|ered)|login|create (?:a free |an )?account)(?:(?: or|/| and|,)+ ?(?:log[ -]?(?:in|on)|sign[ -]?(?:in|up)|login|register|create an account))?(?: (?:now|here|first))?,? (?:to|before you (?:can )?|in order to|before) ?(?:be able to |you can )?(?:(?:post|posting|leave|leaving|write|writing|add|adding|submit|make|view|see|read|rate|like) (?:a |an |your |the |any |and |or |(?:new|more|all) )*)?(?:comment|repl(?:y|ies)|join(?:ing)? the (?:conversation|discussion|debate))(?:s|ing)?(?: here| on this (?:article|story|post))?',
  '(?:only )?(?:registered|logged[ -]in) (?:users|members|readers) (?:can|may) (?:post |leave |write |add )?(?:a )?comments?',
  '(?:um (?:(?:einen|ihren|deinen) (?:kommentar|beitrag) (?:zu (?:schreiben|verfassen|hinterlassen)|abzugeben|abgeben zu können|schreiben zu können)|(?:hier )?(?:zu )?kommentieren(?: zu können)?|mitzudiskutieren|mitdiskutieren zu können)|zum kommentieren),? (?:(?:müssen sie|musst du)(?: sich| dich)?(?: bitte| zuerst| vorher| erst)? (?:anmelden|einloggen|registrieren|angemeldet sein|eingeloggt sein)|(?:bitte )?(?:melden sie sich|melde dich)(?: bitte)?(?: hier)? an|(?:bitte )?(?:loggen sie sich|logge dich)(?: bitte)?(?: hier)? ein|bitte (?:anmelden|einloggen))(?: oder (?:registrieren(?: sie sich)?|registriere dich))?',
  '(?:bitte )?(?:(?:du musst|sie müssen)(?: dich| sich)?(?: zuerst)? ?(?:angemeldet sein|eingeloggt sein|anmelden|einloggen|registrieren)|melden sie sich(?: bitte)? (?:an|zuerst an)|melde dich(?: bitte)? an|loggen sie sich(?: bitte)? ein|logge dich(?: bitte)? ein|anmelden|einloggen)(?: oder registrieren)?,? (?:um|zum) (?:.{0,40}komment(?:ar|are|ieren)(?: zu (?:schreiben|können|verfassen)| abzugeben| zu hinterlassen| schreiben| verfassen)?|mitzudiskutieren)',
  '(?:(?:vous devez|veuillez|merci de|il faut) (?:être |vous )?(?:connectés?|connecter|identifier|identifiés?|inscrire|inscrits?)(?:\\(?e?\\)?)(?: ou (?:vous )?(?:inscrire|créer un compte))?|connectez-vous|identifiez-vous|inscrivez-vous|se connecter|s.identifier)(?: ou (?:inscrivez-vous|créez un compte))? (?:pour|afin de|avant de) (?:pouvoir )?(?:(?:publier|poster|laisser|écrire|ajouter|rédiger|lire|voir) (?:un |votre |les |des )?commentaires?|commenter(?: cet article)?|réagir(?: à cet article)?|participer à la discussion)',
  '(?:(?:debes?|tienes? que|necesitas?|hay que|por favor,?|es necesario)? ?(?:iniciar sesión|inicia sesión|inicie sesión|estar (?:registrado|conectado|identificado)|identificarte|identifícate|regístrate|registrarse|registrarte|conectarte|conéctate|acceder|accede)(?: o (?:regístrate|registrarte))?) para (?:(?:poder )?(?:comentar|opinar|(?:publicar|dejar|escribir|añadir|ver|hacer) (?:un |tu |los )?comentarios?))|para (?:comentar|publicar un comentario|opinar) (?:debes?|tienes? que|necesitas|hay que|es necesario) (?:iniciar sesión|registrarte|estar registrado|identificarte)',
  '(?:(?:devi|è necessario|bisogna|per favore)? ?(?:essere (?:connesso|registrato|loggato|autenticato)|effettuare (?:il login|l.accesso)|effettua (?:il login|l.accesso)|fare (?:il )?login|accedere|accedi|registrati|registrarti|registrarsi)(?: o (?:registrati|registrarti|registrarsi))?) per (?:poter )?(?:commentare|(?:inviare|lasciare|scrivere|pubblicare) (?:un |il tuo )?commento)|per commentare (?:devi|è necessario|occorre) (?:accedere|registrarti|essere registrato|effettuare (?:il login|l.accesso))',
  '(?:(?:você )?(?:precisa|deve|tem (?:que|de)|é preciso)? ?(?:fazer login|faça (?:o )?login|iniciar sessão|inicie sessão|estar (?:logado|conectado|registado|registrado)|entrar|entre|cadastre-se|registe-se)(?: ou (?:cadastre-se|registe-se))?) para (?:poder )?(?:comentar|(?:publicar|deixar|enviar|escrever) (?:um |o seu |seu )?comentário)',
  '(?:je moet (?:ingelogd|aangemeld) zijn|je dient ingelogd te zijn|u moet (?:ingelogd|aangemeld) zijn|log (?:eerst )?in|meld je (?:eerst )?aan|inloggen) (?:om|voordat je) (?:te (?:kunnen )?reageren|kunt reageren|een reactie te (?:plaatsen|geven|kunnen plaatsen)|een opmerking te plaatsen)',
  '(?:(?:du må|du måste|du skal) (?:være |vara )?(?:logget ind|logget inn|logga in|inloggad|logge ind|logge inn)|logg? (?:ind|inn)|logga in) (?:for å|för att|for at) (?:kunne |kunna )?(?:kommentere|kommentera|skrive en kommentar|skriva en kommentar|legge igjen en kommentar)',
  '(?:musisz (?:się )?(?:być zalogowany|zalogować)|zaloguj się),? (?:aby|żeby|by) (?:móc )?(?:skomentować|komentować|(?:dodać|napisać|opublikować) komentarz)|(?:aby|żeby|by) (?:skomentować|komentować|(?:dodać|napisać|opublikować) komentarz),? (?:musisz się zalogować|zaloguj się)',
  '(?:(?:пожалуйста, )?(?:войдите|авторизуйтесь|зарегистрируйтесь)(?: на сайт)?(?: или (?:зарегистрируйтесь|авторизуйтесь))?|(?:вы должны|необходимо|нужно) (?:войти|авторизоваться|быть авторизованы|зарегистрироваться))(?:,? чтобы| для) (?:(?:оставить|оставлять|написать|добавить) комментари\\p{L}|комментирова\\p{L}+)|(?:чтобы|для того чтобы) (?:(?:оставить|оставлять|написать|добавить) комментари\\p{L}|комментировать),? (?:войдите|авторизуйтесь|зарегистрируйтесь|необходимо (?:войти|авторизоваться|зарегистрироваться)).{0,30}',
];

/** What each of the patterns names, which hardly any other line does. */
const WHAT_FOR =
  /[ck]omm?ent|repl|conversation|discussion|debate|beitrag|diskutieren|réagir|opinar|reager|reactie|opmerking|коммент/i;
const LONGEST = 400;

/** Whether a line asks to log in before commenting. */
export function asksToLogIn(line: string): boolean {
  return line.length <= LONGEST && WHAT_FOR.test(line) && LINE.test(line);
}

const LINE = new RegExp(`^[\\s\\p{P}\\p{S}]{0,4}(?:${PATTERNS.join('|')})[\\s\\p{P}\\p{S}]{0,4}$`, 'iu');
