using System.Collections;
using System.Reflection;

namespace AceData.Aichat2.Tests.Surface;

/// <summary>Two records read from the same bytes are equal: lists, raw JSON and unknown fields included.</summary>
public sealed class RecordEqualityTests
{
    // What the service may send under a name that several records have in different forms.
    private const string Everything = """
        {"id":"c-1","conversation_id":"c-1","task_id":"c-1","status":"done","success":true,"answer":"a","terminal_reason":"natural_stop","trace_id":"t",
        "model":"gpt-4.1","model_group":"chatgpt","title":"t","tools_used":["Bash","Read"],"updated_at":1790000000,"share_id":"s","shared_at":1790000001,"last_message_preview":"p",
        "usage":{"prompt_tokens":1,"completion_tokens":2,"total_tokens":3,"cached_tokens":4},
        "pending_client_tools":[{"tool_use_id":"t-1","name":"add","input":{"a":1,"b":[2]}}],
        "messages":[{"role":"assistant","thinking":"hm","content":[{"type":"text","text":"x"},{"type":"image_url","image_url":{"url":"u","detail":"high"}},{"type":"card","card":{"type":"image","url":"u","duration":1.5}},
            {"type":"tool_use","tool_id":"t","tool_name":"n","input":{"q":1},"pending_question":{"questions":[]},"pending_consent_request":{"a":1},"pending_action_confirmation":{"b":2}},{"type":"from_the_future","z":[1]}],
            "citations":{"c1":{"id":"c1","url":"u","new":[1]}}}],
        "data":[{"id":"c","tools_used":["Bash"],"new":{"x":1}}],"total":1,"has_more":false,
        "role":"user","content":"q","thinking":"hm","citations":{"c1":{"id":"c1","url":"u"}},
        "type":"text","text":"x","url":"u","name":"n","mimeType":"image/png","file_id":"f","size":5,"alt":"alt","image_url":{"url":"u"},"file_url":"u","card":{"type":"image","url":"u"},
        "tool_id":"t","tool_name":"n","tool_display_name":"N","execution":"client","input":{"a":[1,{"b":null}]},"output":"o","is_error":false,"duration_ms":12,
        "pending_question":{"questions":[{"question":"q"}]},"pending_consent_request":{"a":1},"pending_action_confirmation":{"b":2},
        "consent_request_id":"r","rationale":"why","requirements":[{"requirement_index":0,"match":"any","satisfied":false,"entries":[{"connector":"x","catalog_id":"k","status":"unconnected","install_url":"i"}]}],
        "action_confirmation_id":"a","kind":"generic","summary":"s","severity":"destructive","fields":[{"label":"l","value":"v"}],"preview":{"p":[1]},"detail":[{"d":1}],"confirm_label":"ok",
        "question":"q","header":"h","options":[{"label":"l","description":"d"}],"multiSelect":true,"label":"l","description":"d",
        "prompt_tokens":1,"completion_tokens":2,"total_tokens":3,"source":"s","icon":"i","snippet":"s","thumbnail":"t","duration":1.5,
        "from_the_future":{"list":[1,2.50,{"x":null}],"text":"y"}}
        """;

    public static TheoryData<Type> JsonRecords =>
        [.. typeof(ConversationsClient).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && typeof(ApiRecord).IsAssignableFrom(type) && Aichat2Json.Default.GetTypeInfo(type) is not null)];

    public static TheoryData<Type> Records =>
        [.. typeof(ConversationsClient).Assembly.GetExportedTypes().Where(type => type is { IsAbstract: false } && type.GetMethod("<Clone>$") is not null && !typeof(StreamEvent).IsAssignableFrom(type))];

    [Theory]
    [MemberData(nameof(JsonRecords))]
    public void Two_records_read_from_the_same_bytes_are_equal(Type type)
    {
        var one = Read(type, Everything);
        var same = Read(type, Everything);

        Assert.NotSame(one, same);
        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.False(one.Equals(Read(type, Everything.Replace("from_the_future\":{", "from_the_future\":{\"and\":1,", StringComparison.Ordinal))));
    }

    [Theory]
    [MemberData(nameof(JsonRecords))]
    public void The_order_of_members_and_the_form_of_numbers_in_unknown_fields_do_not_count(Type type)
    {
        var one = Read(type, """{"from_the_future":{"a":1.0,"b":[2]}}""");
        var same = Read(type, """{"from_the_future":{"b":[2],"a":1}}""");

        Assert.Equal(one, same);
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Records_with_equal_lists_and_equal_JSON_are_equal(Type type)
    {
        foreach (var property in type.GetProperties().Where(property => property.SetMethod is { IsPublic: true } && HasParts(property.PropertyType)))
        {
            var one = Made(type, property, Value(property.PropertyType, "1"));
            var same = Made(type, property, Value(property.PropertyType, "1"));
            var other = Made(type, property, Value(property.PropertyType, "2"));

            Assert.True(one.Equals(same), $"{type.Name}.{property.Name} is compared by reference");
            Assert.False(one.Equals(other), $"{type.Name}.{property.Name} is not compared");
            Assert.Equal(one.GetHashCode(), same.GetHashCode());
        }
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void A_list_of_a_record_is_a_copy_without_nulls(Type type)
    {
        foreach (var property in type.GetProperties().Where(property => property.SetMethod is { IsPublic: true } && IsListOfClasses(property.PropertyType)))
        {
            var list = Array.CreateInstance(property.PropertyType.GetGenericArguments()[0], 2);
            var made = Made(type, property, list);

            Assert.Empty(Assert.IsAssignableFrom<IEnumerable>(property.GetValue(made)));
        }
    }

    private static object Read(Type type, string json) => JsonSerializer.Deserialize(json, Aichat2Json.Default.GetTypeInfo(type)!)!;

    private static bool IsListOfClasses(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) && !type.GetGenericArguments()[0].IsValueType;

    private static bool HasParts(Type type) => IsListOfClasses(type) || type == typeof(JsonElement) || type == typeof(JsonElement?) || type == typeof(MessageContent);

    private static object Value(Type type, string value)
    {
        if (type == typeof(MessageContent))
        {
            return new MessageContent([ContentBlock.Text(value)]);
        }

        if (!IsListOfClasses(type))
        {
            return JsonElement.Parse($$"""{"a":[{{value}}]}""");
        }

        var item = type.GetGenericArguments()[0];
        var list = Array.CreateInstance(item, 1);
        list.SetValue(item == typeof(string) ? value : item == typeof(ContentBlock) ? ContentBlock.Text(value) : WithUnknown(item, value), 0);
        return list;
    }

    private static object WithUnknown(Type type, string value)
    {
        var made = Activator.CreateInstance(type)!;
        typeof(ApiRecord).GetProperty(nameof(ApiRecord.AdditionalProperties))!.SetValue(made, new Dictionary<string, JsonElement> { ["x"] = JsonElement.Parse(value) });
        return made;
    }

    private static object Made(Type type, PropertyInfo property, object value)
    {
        var made = Activator.CreateInstance(type)!;
        property.SetValue(made, value);
        return made;
    }
}
