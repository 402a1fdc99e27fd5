/** Words every text has. They are found inside quoted phrases only. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'ad af alle alt anden at blev blive bliver da de dem den denne der deres det dette dig din disse dog du efter eller en end er et ' +
    'for fra ham han hans har havde have hende hendes her hos hun hvad hvilke hvis hvor hvordan hvornaar hvorfor hvem i ikke ind ja jeg jer jeres jo kan ' +
    'kunne man mange med meget men mig min mit mod ned noget nogle nu naar og ogsaa om op os over paa saa saadan samt selv sig ' +
    'sin sine sit skal skulle som sine til ud under var ved vi vil ville vor vores vaere vaeret'
  ).split(' '),
)

/** What may stand between the two halves of a compound when a writer takes it apart: "kapacitet på botilbud". */
export const bridges: ReadonlySet<string> = new Set(
  'af blandt efter for fra hos i inden mellem om paa til under ved'.split(' '),
)
