extension OfficeForm {
    /// As `form.mustache` shows it.
    var tags: Tags {
        let tags = Tags()
        tags["formID"] = id
        tags["action"] = action
        tags["formTitle"] = title
        tags["formIntro"] = intro
        tags["button"] = button
        tags["sign"] = sign
        tags["formProblem"] = problem
        tags["isMain"] = isMain
        tags["isGrave"] = isGrave
        tags["key"] = key
        tags["isInline"] = isInline
        let wrong = fields.firstIndex { $0.problem != nil }
        tags["fields"] = fields.indices.map { index in
            let tags = fields[index].tags(in: id)
            tags["isFirstProblem"] = index == wrong
            return tags
        }
        return tags
    }
}

extension FormField {
    func tags(in form: String) -> Tags {
        let tags = Tags()
        let id = form + "-" + name.replacing(".", with: "-")
        tags["id"] = id
        tags["name"] = name
        tags["label"] = label
        tags["value"] = value
        tags["help"] = help
        tags["problem"] = problem
        tags["isRequired"] = isRequired
        tags["longest"] = longest.map(String.init)
        tags["autocomplete"] = autocomplete
        tags["suggestions"] = suggestions
        let described = [help.isEmpty ? nil : id + "-bantuan", problem == nil ? nil : id + "-salah"].compactMap(\.self)
        tags["describedBy"] = described.joined(separator: " ")
        addKind(to: tags, id, form)
        return tags
    }

    private func addKind(to tags: Tags, _ id: String, _ form: String) {
        switch kind {
        case .text: tags["input"] = "text"
        case .password, .newPassword: tags["input"] = "password"
        case .code:
            tags["input"] = "text"
            tags["isCode"] = true
        case .search: tags["input"] = "search"
        case .moment(let zones):
            tags["moment"] = Tags(["choices": rows(zones, id)])
            tags["echoForm"] = echoesOnButton ? form : nil
        case .lines(let count): tags["area"] = String(count)
        case .choice(let choices): tags["select"] = Tags(["choices": rows(choices, id)])
        case .options(let choices): tags["radios"] = Tags(["choices": rows(choices, id)])
        case .checkbox:
            tags["checkbox"] = true
            tags["isChecked"] = values.contains("1")
        case .checkboxes(let choices): tags["checkboxes"] = Tags(["choices": rows(choices, id)])
        case .hidden: tags["hidden"] = true
        }
    }

    private func rows(_ choices: [Choice], _ id: String) -> [Tags] {
        choices.enumerated().map { index, choice in
            let tags = Tags()
            tags["choiceID"] = "\(id)-\(index)"
            tags["choiceValue"] = choice.value
            tags["choiceLabel"] = choice.label
            tags["choiceHelp"] = choice.help
            tags["isChosen"] = values.contains(choice.value) || (values.isEmpty && value == choice.value)
            return tags
        }
    }
}
