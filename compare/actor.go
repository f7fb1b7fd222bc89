package compare

var actorDetector = detector{
	Name: Actor,
	Doc: `Who did it. Two outlets name two persons or two nations for a part in an event that only one can have:
the winner of a race, the author of a report, the killer. What many can do ("greeted the crowd") is no conflict,
and neither is a name beside another spelling of it.`,
}
